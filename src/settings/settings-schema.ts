/**
 * The shape of `contextpage.json`. `docs/contextpage.schema.json` says the same for editors, and a test holds the two
 * equal; what no schema can say (files, addresses, contrast) is asked after.
 */
import * as v from 'valibot';

/** What the file says, in the right shape and no more. */
export interface GivenSettings {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly contact?: string;
  readonly rights?: string;
  readonly lang?: string;
  readonly order?: 'published' | 'added';
  readonly marks?: 'all';
  readonly style?: string;
  readonly template?: string;
  readonly pages?: readonly string[];
  readonly logo?: GivenLogo;
  readonly colours?: { readonly light?: GivenScheme; readonly dark?: GivenScheme };
}

interface GivenLogo {
  readonly file: string;
  readonly alt: string;
}

interface GivenScheme {
  readonly accent?: string;
  readonly link?: string;
  readonly ink?: string;
  readonly paper?: string;
}

function text(pattern: RegExp, kind: string): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(`must be ${kind}`), v.regex(pattern, `must be ${kind}`));
}

function words(example: string): v.GenericSchema<unknown, string> {
  return text(/\S/u, `a text, such as "${example}"`);
}

/** From the folder, with forward slashes. */
function path(example: string): v.GenericSchema<unknown, string> {
  return text(
    /^(?![/~]|[A-Za-z]:|\s)[^\\\p{Cc}]+$/u,
    `a file, as a path from this folder with forward slashes, such as "${example}"`,
  );
}

/** The same, without a way out of the folder. */
const pageFile = text(
  /^(?![/~]|[A-Za-z]:|\s|\.\.\/)(?!.*\/\.\.(?:\/|$))[^\\\p{Cc}]+$/u,
  'a file in this folder, as a path with forward slashes, such as "ports.md"',
);

const colour = text(/^#(?:[\dA-Fa-f]{6}|[\dA-Fa-f]{3})$/u, 'a colour in hexadecimal digits, such as "#8a1538"');

const SCHEME = {
  accent: v.exactOptional(colour),
  link: v.exactOptional(colour),
  ink: v.exactOptional(colour),
  paper: v.exactOptional(colour),
};
const scheme: v.GenericSchema<unknown, GivenScheme> = object(
  SCHEME,
  'must be an object with colours, such as { "accent": "#8a1538" }',
);

const COLOURS = { light: v.exactOptional(scheme), dark: v.exactOptional(scheme) };
const LOGO = { file: path('logo.svg'), alt: words('Harbour Institute') };

const SETTINGS = {
  $schema: v.exactOptional(v.string('must be the address of a schema')),
  title: v.exactOptional(words('Sources on the delta')),
  description: v.exactOptional(words('What has been written on the ports of the delta.')),
  url: v.exactOptional(
    text(
      /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/u,
      'the address of the home page, such as "https://www.example.org/context/"',
    ),
  ),
  contact: v.exactOptional(
    text(
      /^(?:https:\/\/|mailto:[^\s@]+@)[^\s@]+$/u,
      'an address for readers, such as "mailto:desk@example.org" or "https://www.example.org/report"',
    ),
  ),
  rights: v.exactOptional(words('CC BY 4.0')),
  lang: v.exactOptional(text(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u, 'a language tag, such as "en" or "pt-BR"')),
  order: v.exactOptional(v.picklist(['published', 'added'], 'must be "published" or "added"')),
  marks: v.exactOptional(v.literal('all', 'must be "all", or left out')),
  style: v.exactOptional(path('apa.csl')),
  template: v.exactOptional(path('house.docx')),
  pages: v.exactOptional(
    v.pipe(
      v.array(pageFile, 'must be a list of files in square brackets, such as ["ports.md", "canals.docx"]'),
      v.minLength(1, 'must name one file or more, or be left out for all files of the folder'),
      v.check((files) => new Set(files).size === files.length, 'names a file twice'),
    ),
  ),
  logo: v.exactOptional(
    object(LOGO, 'must be an object with "file" and "alt", such as { "file": "logo.svg", "alt": "Harbour Institute" }'),
  ),
  colours: v.exactOptional(object(COLOURS, 'must be an object with "light", "dark" or both')),
};

export const settingsSchema: v.GenericSchema<unknown, GivenSettings> = object(
  SETTINGS,
  'must be an object in curly brackets',
);

/** The names of the keys that an object has, by its path. */
export function keysAt(path: readonly string[]): readonly string[] {
  const [outer, inner] = path;
  if (outer === undefined) return Object.keys(SETTINGS);
  if (outer === 'logo') return Object.keys(LOGO);
  return Object.keys(inner === undefined ? COLOURS : SCHEME);
}

/** An object, not a list, with no other keys. */
function object<const Entries extends v.ObjectEntries>(
  entries: Entries,
  message: string,
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  const isObject = v.custom<object>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    message,
  );
  return v.pipe(isObject, v.objectWithRest(entries, v.never()));
}
