import { attribute, parseXml } from '../../xml/parse.ts';

/** The properties of a document (`docProps/core.xml`) by their local names: `title`, `creator`, `language`. */
export function documentProperties(chunks: Iterable<Uint8Array>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name = '';
  parseXml(chunks, {
    open: (tag) => {
      name = tag.local;
    },
    close: () => {
      name = '';
    },
    text: (text) => {
      found.set(name, (found.get(name) ?? '') + text);
    },
  });
  return found;
}

/** What the properties of a document say about it. */
export function coreProperties(chunks: Iterable<Uint8Array>): { lang?: string; title?: string } {
  const found = documentProperties(chunks);
  const lang = (found.get('language') ?? '').trim();
  const title = (found.get('title') ?? '').replace(/\s+/gu, ' ').trim();
  return {
    ...(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(lang) ? { lang } : {}),
    ...(title === '' ? {} : { title }),
  };
}

/** The value of a custom property (`docProps/custom.xml`); undefined where it is not there. */
export function customProperty(chunks: Iterable<Uint8Array>, name: string): string | undefined {
  let isInside = false;
  let value: string | undefined;
  parseXml(chunks, {
    open(tag) {
      if (tag.local === 'property') isInside = attribute(tag, 'name') === name;
    },
    text(text) {
      if (isInside) value = (value ?? '') + text;
    },
    close({ local }) {
      if (local === 'property') isInside = false;
    },
  });
  return value?.trim();
}
