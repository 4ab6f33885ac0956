import type { ParagraphLook, RunLook } from '../document/markup.ts';

/** How the looks that the text asks for are had in the styles that the document has. */
export interface Fitting {
  paragraph(look: ParagraphLook): ParagraphLook;
  run(look: RunLook): RunLook;
}

/** In our own styles everything is had as it is asked for. */
export const OWN_STYLES: Fitting = { paragraph: (look) => look, run: (look) => look };
