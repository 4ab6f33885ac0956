import type { Entry } from '../../model/page.ts';
import { isSigned, withoutTracking } from '../../text/tracking-parameters.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Written } from '../written.ts';

export const trackingParameters: Rule = {
  name: 'tracking-parameters',
  severity: 'info',
  summary: 'An address says by which way somebody once came to the source.',
  *check(page, written) {
    for (const entry of page.entries) {
      const { URL: address = '' } = entry.reference;
      const clean = withoutTracking(address);
      if (clean !== undefined) yield inReference(entry, address, clean, written);
      const others = linksOf(entry).filter((href) => href !== address && withoutTracking(href) !== undefined);
      for (const href of new Set(others)) {
        yield {
          reason: `A link in a quotation or note ${REST}`,
          expected: withoutTracking(href) ?? href,
          ...written.atEntry(entry),
        };
      }
    }
  },
};

const REST =
  'holds parameters that only tell its site by which way somebody once came there, such as a newsletter or a search engine. It works without them.';

function inReference(entry: Entry, address: string, clean: string, written: Written): Finding {
  const signed = isSigned(address);
  const found = written.atAddress(entry, address);
  const reason = `The address of this source ${signed ? REST.replace(' It works', ' It may work') : REST}`;
  if (!found) return { reason, expected: clean, ...written.atEntry(entry) };
  const { range, ...spot } = found;
  const fix = signed ? {} : { fix: { edits: [{ ...range, text: clean }] } };
  return { reason, expected: clean, ...spot, ...fix };
}

function linksOf({ quotations, notes }: Entry): string[] {
  const texts = [
    ...quotations.flatMap(({ text, translation }) => [text, translation]),
    ...notes.map(({ text }) => text),
  ];
  return texts.flatMap((text) => text?.marks?.flatMap(({ href }) => href ?? []) ?? []);
}
