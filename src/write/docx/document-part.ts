import type { Page } from '../../model/page.ts';
import { bodyParagraphs } from '../document/body/body.ts';
import type { Setting } from '../document/setting.ts';

/** `word/document.xml`, piece by piece. `section` says how its pages are set up: `w:sectPr`. */
export function* documentPart(page: Page, stamp: string, setting: Setting, section: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>';
  yield* bodyParagraphs(page, stamp, setting);
  yield section;
  yield '</w:body></w:document>';
}
