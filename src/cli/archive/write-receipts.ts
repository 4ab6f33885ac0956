/** The file that `verify --receipts` writes. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withFileErrors } from '../../files/file-error.ts';
import { type NamedFile, writeFileWhole } from '../../files/safe-write.ts';
import { assertOutsideSites } from '../../files/site-guard.ts';
import { InputError } from '../../model/input-error.ts';
import type { Page } from '../../model/page.ts';
import { isReceiptsFile } from '../../receipt/read-receipts.ts';
import { withFittingReceipts, withReceipts } from '../../receipt/receipt-of.ts';
import { receiptsText } from '../../receipt/receipt-record.ts';
import { stampOfPage } from '../../write/write.ts';
import type { Io } from '../io.ts';
import type { Verified } from './verify-page.ts';

/** Throws `InputError` unless the file is absent or holds receipts of an earlier time, and lies in no built site. */
export function receiptsTarget(name: string, io: Io): NamedFile {
  const path = resolve(io.cwd, name);
  assertOutsideSites(path, name, { what: 'the receipts of all quotations', option: '--receipts' });
  if (!withFileErrors('read', name, () => !existsSync(path) || isReceiptsFile(readFileSync(path)))) {
    throw new InputError(`“${name}” exists and holds no receipts, so it is left as it is; choose another name.`);
  }
  return { path, name };
}

export async function writeReceipts(target: NamedFile, page: Page, verified: readonly Verified[]): Promise<void> {
  const checked = withReceipts(withFittingReceipts(page).page, verified);
  writeFileWhole(target, receiptsText(checked, await stampOfPage(checked)), true);
}
