import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraph, run } from '../../../../test/word-file.ts';
import { manuscriptOf, onlyParagraph, wordsOf, wordsWith } from '../../../../test/word-manuscript.ts';
import { accepted, rejected } from '../../manuscript/readings.ts';

const BY_ADA = 'w:id="1" w:author="Ada Brook" w:date="2021-05-03T10:00:00Z"';
const BY_BO = 'w:id="2" w:author="Bo Lind" w:date="2021-05-04T10:00:00Z"';
const ADA = { author: 'Ada Brook', date: '2021-05-03T10:00:00Z' };
const BO = { author: 'Bo Lind', date: '2021-05-04T10:00:00Z' };

function ins(words: string, by = BY_ADA): string {
  return `<w:ins ${by}>${run(words)}</w:ins>`;
}

function del(words: string, by = BY_ADA): string {
  return `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
}

function p(content: string, mark = ''): string {
  return `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;
}

/** A document with all its changes accepted, with all rejected, and the changes. */
function readings(body: string): { accepted: string[]; rejected: string[]; changes: object[] } {
  const manuscript = manuscriptOf(body);
  return {
    accepted: wordsOf(accepted(manuscript.parts).parts),
    rejected: wordsOf(rejected(manuscript.parts).parts),
    changes: [...manuscript.changes],
  };
}

test('words in and out are in one of the two readings, and each change says who made it and when', () => {
  assert.deepEqual(readings(p(run('The ') + del('old', BY_BO) + ins('new') + run(' lock'))), {
    accepted: ['The new lock'],
    rejected: ['The old lock'],
    changes: [
      { kind: 'deleted', ...BO, text: 'old' },
      { kind: 'inserted', ...ADA, text: 'new' },
    ],
  });
});

test('what one person put in and another struck out is in neither reading, and in both their changes', () => {
  const { accepted, rejected, changes } = readings(
    p(`${run('The lock')}<w:ins ${BY_ADA}>${run(' is')}${del(' not', BY_BO)}${run(' new')}</w:ins>`),
  );
  assert.deepEqual([accepted, rejected], [['The lock is new'], ['The lock']]);
  assert.deepEqual(changes, [
    { kind: 'inserted', ...ADA, text: ' is not new' },
    { kind: 'deleted', ...BO, text: ' not' },
  ]);
});

test('records of one person with nothing between are one change, over the ends of paragraphs too', () => {
  const body =
    p(run('One') + ins(' and') + ins(' two'), `<w:ins ${BY_ADA}/>`) + p(ins('Three')) + p(run('Four') + ins('!'));
  const { accepted, rejected, changes } = readings(body);
  assert.deepEqual(accepted, ['One and two', 'Three', 'Four!']);
  assert.deepEqual(rejected, ['One', 'Four']);
  assert.deepEqual(changes, [
    { kind: 'inserted', ...ADA, text: ' and two\nThree' },
    { kind: 'inserted', ...ADA, text: '!' },
  ]);
});

test('a paragraph whose end was deleted goes on in the next, and is what the last one with words is', () => {
  const deletedEnd = `<w:del ${BY_ADA}/>`;
  assert.deepEqual(readings(p(run('One'), deletedEnd) + p(del('two'), deletedEnd) + p(run(' three'))), {
    accepted: ['One three'],
    rejected: ['One', 'two', ' three'],
    changes: [{ kind: 'deleted', ...ADA, text: '\ntwo\n' }],
  });
  const quotation = paragraph('Words', 'Zitat').replace('</w:pPr>', `<w:rPr>${deletedEnd}</w:rPr></w:pPr>`);
  const [joined] = accepted(manuscriptOf(quotation + p(del('gone'))).parts).parts;
  assert.equal(joined && 'style' in joined && joined.style?.kind, 'quotation');
});

test('a deleted end with nothing after it leaves no empty paragraph, and loses no words', () => {
  const row = '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>';
  const body = p(run('One'), `<w:del ${BY_ADA}/>`) + row + p(del('two'), `<w:del ${BY_ADA}/>`);
  assert.deepEqual(readings(body).accepted, ['One', ' | ']);
});

test('a move is two changes of one name, and stands once in each reading', () => {
  const from = `<w:moveFromRangeStart w:id="7" w:name="move7"/><w:moveFrom ${BY_ADA}>${run('here ')}</w:moveFrom><w:moveFromRangeEnd w:id="7"/>`;
  const to = `<w:moveToRangeStart w:id="8" w:name="move7"/><w:moveTo ${BY_ADA}>${run(' there')}</w:moveTo><w:moveToRangeEnd w:id="8"/>`;
  assert.deepEqual(readings(p(from + run('or') + to)), {
    accepted: ['or there'],
    rejected: ['here or'],
    changes: [
      { kind: 'moved-from', ...ADA, move: 'move7', text: 'here ' },
      { kind: 'moved-to', ...ADA, move: 'move7', text: ' there' },
    ],
  });
});

test('rows, cells and whole paragraphs come and go with all that is in them', () => {
  const row = (mark: string, ...cells: string[]): string => `<w:tr><w:trPr>${mark}</w:trPr>${cells.join('')}</w:tr>`;
  const cell = (words: string, mark = ''): string => `<w:tc><w:tcPr>${mark}</w:tcPr>${paragraph(words)}</w:tc>`;
  const table = `<w:tbl>${row('', cell('a'), cell('b', `<w:cellDel ${BY_BO}/>`))}${row(`<w:ins ${BY_ADA}/>`, cell('c'), cell('d'))}${row(`<w:del ${BY_BO}/>`, cell('e'))}</w:tbl>`;
  assert.deepEqual(readings(`${table}<w:del ${BY_BO}>${paragraph('f')}</w:del>${paragraph('g')}`), {
    accepted: ['a | ', 'c | d', 'g'],
    rejected: ['a | b', 'e', 'f', 'g'],
    changes: [
      { kind: 'deleted', ...BO, text: 'b\n' },
      { kind: 'inserted', ...ADA, text: 'c\nd\n' },
      { kind: 'deleted', ...BO, text: 'e\nf\n' },
    ],
  });
});

test('a change of formatting is one change with the words that it was put on, and changes no words', () => {
  const was = (name: string, by = BY_ADA): string => `<w:${name} ${by}><w:rPr><w:b/><w:ins/></w:rPr></w:${name}>`;
  const styled = (words: string, by: string): string =>
    `<w:r><w:rPr><w:i/>${was('rPrChange', by)}</w:rPr><w:t>${words}</w:t></w:r>`;
  const body = `<w:p><w:pPr>${was('pPrChange')}</w:pPr>${styled('One ', BY_ADA)}${styled('two', BY_BO)}</w:p><w:sectPr>${was('sectPrChange')}</w:sectPr>`;
  assert.deepEqual(readings(body), {
    accepted: ['One two'],
    rejected: ['One two'],
    changes: [
      { kind: 'formatted', ...ADA, text: 'One two' },
      { kind: 'formatted', ...BO, text: 'two' },
      { kind: 'formatted', ...ADA, text: '' },
    ],
  });
});

test('changes inside links, content controls, notes and deleted fields are read like any other', () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `<w:del ${BY_ADA}>${mark('begin')}<w:r><w:delInstrText> HYPERLINK "https://b.example/" </w:delInstrText></w:r>${mark('separate')}<w:r><w:delText>gone</w:delText></w:r>${mark('end')}</w:del>`;
  const control = `<w:sdt><w:sdtPr/><w:sdtContent>${ins('in')}</w:sdtContent></w:sdt>`;
  const manuscript = manuscriptOf(
    `<w:p><w:fldSimple w:instr="HYPERLINK &quot;https://a.example/&quot;">${del('x')}${ins('y')}</w:fldSimple>${control}${field}</w:p>`,
  );
  const all = onlyParagraph(manuscript);
  assert.deepEqual(
    all.runs.map(({ text, href }) => [text, href]),
    [
      ['x', 'https://a.example/'],
      ['y', 'https://a.example/'],
      ['in', undefined],
      ['gone', 'https://b.example/'],
    ],
  );
  assert.deepEqual(
    wordsWith(all, (run) => run.tracked?.deleted !== undefined),
    ['x', 'gone'],
  );
  assert.deepEqual(wordsOf(accepted(manuscript.parts).parts), ['yin']);
});
