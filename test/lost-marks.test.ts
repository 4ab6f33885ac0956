/** A quotation mark that has lost its partner is never made right, or forgotten, without a word. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { copiedExamples, run } from './run-cli.ts';

const PASTED = `Lune Harbour

Ada Brook, “Ferry and tide”, Port News, 2 May 2021
“Old ferries are never on time, and the harbour knows it.”

Tom Weir, “A toll for barges”, Lune Herald, 5 March 2020
The lower lock will stay closed until the spring, and nobody may land here.”
`;

function pasted(t: TestContext): string {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, 'lune.txt'), PASTED);
  return folder;
}

test('convert keeps it in a context file and says so, and check finds it there', async (t) => {
  const folder = pasted(t);
  const converted = await run(folder, ['convert', 'lune.txt', 'lune.md']);
  assert.equal(converted.code, 0);
  assert.match(
    converted.stdout,
    /1 quotation has lost one of the two marks; .*“contextpage check lune\.md” says where\./u,
  );
  assert.match(readFileSync(join(folder, 'lune.md'), 'utf8'), /nobody may land here\.”$/mu);
  const checked = await run(folder, ['check', 'lune.md']);
  assert.equal(checked.code, 1);
  assert.match(checked.stdout, /^lune\.md:13:\d+ {2}error {2}missing-opening-mark$/mu);
});

test('convert says of other formats that it is left out, and where it stands', async (t) => {
  const { stdout } = await run(pasted(t), ['convert', 'lune.txt', 'lune.docx']);
  assert.match(stdout, /1 quotation has lost one .*is left out: “contextpage check lune\.txt” says where\./u);
});

test('a page begun from it has it', async (t) => {
  const folder = pasted(t);
  const begun = await run(folder, ['init', 'lune', '--from', 'lune.txt']);
  assert.equal(begun.code, 0, begun.stderr);
  assert.match(readFileSync(join(folder, 'lune', 'lune-harbour.md'), 'utf8'), /nobody may land here\.”$/mu);
  assert.match(begun.stdout, /The closing mark ” has no opening mark/u);
});
