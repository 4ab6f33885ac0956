import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a careful librarian takes from a page for its reference; null where the page says nothing. */
export interface Label {
  /** From the folder of the labels. */
  readonly file: string;
  readonly contentType: string;
  readonly url: string | null;
  readonly title: string | null;
  /** In reading order: “Given Family”, or a body; family first where the page's language writes it so. */
  readonly author: readonly string[] | null;
  /** EDTF, as precise as the page says. */
  readonly issued: string | null;
  readonly outlet: string | null;
  /** BCP 47 tag of the page, whatever its markup claims. */
  readonly language: string;
}

export interface LabelledPage {
  readonly label: Label;
  readonly bytes: Uint8Array;
}

export function readLabelledPages(labelsFile: string): readonly LabelledPage[] {
  const lines = readFileSync(labelsFile, 'utf8').split('\n');
  const labels = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Label);
  return labels.map((label) => ({ label, bytes: readFileSync(join(dirname(labelsFile), label.file)) }));
}
