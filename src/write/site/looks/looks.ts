/** What a house changes of the look of its web pages. */
import type { Palette } from '../../../colour/palette.ts';

export interface Looks {
  /** All colours of the page, each of which can be read on its ground. */
  readonly colours?: { readonly light: Palette; readonly dark: Palette };
  /** Stands beside the title. */
  readonly logo?: Logo;
}

export interface Logo {
  /** Of the file, lower case, with the dot. */
  readonly extension: '.svg' | '.png' | '.jpg' | '.webp';
  readonly bytes: Uint8Array;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What it says, for those who do not see it. */
  readonly alt: string;
}
