/** The receipts in a file of receipts or in a published page.json, for input that anybody may have edited. */
import * as v from 'valibot';
import { InputError } from '../model/input-error.ts';
import { decode } from '../read/encoding/decode.ts';
import { type JsonText, parseJson } from '../read/page-json/json-text.ts';
import { pageJson } from '../read/page-json/page-json.ts';
import { receiptSchema } from '../read/page-json/receipt-schema.ts';
import { filled, list, text } from '../read/page-json/schema-parts.ts';
import { RECEIPTS_SCHEMA, type ReceiptRecord, type ReceiptsFile, receiptRecords } from './receipt-record.ts';

const optionalText = v.exactOptional(text);

const recordSchema: v.GenericSchema<unknown, ReceiptRecord> = v.object(
  {
    entry: filled,
    reference: text,
    address: optionalText,
    lang: filled,
    quotation: text,
    receipt: receiptSchema,
    archived: list(v.object({ url: filled, date: optionalText }, 'must be an object')),
  },
  'must be an object',
);

const fileSchema: v.GenericSchema<unknown, ReceiptsFile> = v.object(
  {
    schema: v.literal(RECEIPTS_SCHEMA, `must be "${RECEIPTS_SCHEMA}"`),
    page: v.object({ title: text, url: optionalText, stamp: optionalText }, 'must be an object'),
    receipts: list(recordSchema),
  },
  'must be an object',
);

/** The records of a file, in its order. Throws `InputError`, with the place, for what is no such file. */
export async function readReceipts(bytes: Uint8Array, name: string): Promise<readonly ReceiptRecord[]> {
  const { text: json } = decode(bytes, name);
  if (!/^\s*\{/u.test(json)) {
    throw new InputError(
      `${name} holds no receipts; give the file that “contextpage verify --receipts” wrote, or the .json of a published page.`,
    );
  }
  const input = { bytes, text: json, name };
  if (pageJson.detect(input)) {
    const read = await pageJson.read(input);
    return 'page' in read ? receiptRecords(read.page) : [];
  }
  const parsed = parseJson(json, name);
  const result = v.safeParse(fileSchema, parsed.data, { abortEarly: true });
  if (result.success) return result.output.receipts;
  const [{ path = [], message, input: found }] = result.issues;
  // JSON has no undefined: what is undefined is not there.
  throw wrongShape(
    path.map(({ key }) => String(key)),
    found === undefined ? 'is missing' : message,
    parsed,
    name,
  );
}

/** Whether a file says of itself that it holds receipts, whole or not. */
export function isReceiptsFile(bytes: Uint8Array): boolean {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof data === 'object' && data !== null && 'schema' in data && data.schema === RECEIPTS_SCHEMA;
  } catch {
    // What is not JSON is no file of receipts.
    return false;
  }
}

function wrongShape(path: readonly string[], problem: string, { scan, lines }: JsonText, name: string): InputError {
  let known = path.length;
  while (known > 0 && !scan.places.has(path.slice(0, known).join('.'))) known--;
  const at = scan.places.get(path.slice(0, known).join('.'));
  const { line, column } = lines.place(at?.start ?? 0);
  const what = path.length > 0 ? path.join('.') : 'the whole';
  return new InputError(
    `${name} is neither a file of receipts nor a page.json: ${what} ${problem} (line ${line}, column ${column}).`,
  );
}
