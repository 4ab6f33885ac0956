/** An invented page, ready to be published to WordPress. */
import type { Publication } from '../../src/publish/wordpress/publication.ts';
import { readPage } from '../../src/read/read.ts';
import { published } from '../../src/write/published.ts';
import { stampOfPage, writePage } from '../../src/write/write.ts';

export const TEXT = `---
contextpage: 1
title: Harbour lights
lang: en
---

Ada Quay, [‘Lamps of the mole’](https://herald.example/lamps), *The Herald*, 3 May 2024

> The lamps of the mole go out one by one.

Read at the summer meeting.

Bo Lindqvist, [‘Who keeps the light’](https://gazette.example/light), *The Gazette*, 2 March 2023

> Nobody keeps a light alone.
`;

export async function publicationOf(text: string, more: Partial<Publication> = {}): Promise<Publication> {
  const page = published((await readPage(text, { name: 'page.md' })).page);
  const stamp = await stampOfPage(page);
  const [file] = await writePage(page, 'docx', { baseName: 'harbour-lights', stamp });
  const content = file?.content ?? '';
  const word =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.concat(content instanceof Uint8Array ? [content] : [...content]);
  return { target: '', name: 'page.md', page, baseName: 'harbour-lights', stamp, word, ...more };
}
