/** The YAML head of a foreign Markdown file: only `key: value` lines are understood, which is what people write. */
export interface FrontMatter {
  /** Offset just after the closing line. */
  readonly end: number;
  readonly title?: string;
  readonly lang?: string;
  readonly url?: string;
  /** Whether it is the head of a context file, which has a reader of its own. */
  readonly isContextFile: boolean;
}

const OPENING = /^---[ \t]*\r?\n/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/u;
const FIELD = /^([A-Za-z_][\w-]{0,40})[ \t]*:[ \t]+(\S.*)$/u;
/** A head longer than this is a document that begins with a rule. */
const MOST_LINES = 200;

export function frontMatter(source: string): FrontMatter | undefined {
  const opening = OPENING.exec(source);
  if (!opening) return undefined;
  const fields = new Map<string, string>();
  let at = opening[0].length;
  for (let count = 0; count < MOST_LINES && at < source.length; count++) {
    const feed = source.indexOf('\n', at);
    const end = feed < 0 ? source.length : feed;
    const line = source.slice(at, end).trimEnd();
    at = Math.min(end + 1, source.length);
    if (CLOSING.test(line)) return fields.size > 0 ? head(fields, at) : undefined;
    const match = FIELD.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) fields.set(match[1].toLowerCase(), unquoted(match[2]));
    else if (line !== '' && !/^[\s#-]|^[A-Za-z_][\w-]*:$/u.test(line)) return undefined;
  }
  return undefined;
}

function head(fields: ReadonlyMap<string, string>, end: number): FrontMatter {
  const title = fields.get('title');
  const lang = fields.get('lang') ?? fields.get('language');
  const url = fields.get('canonical') ?? fields.get('canonical_url') ?? fields.get('url');
  return {
    end,
    isContextFile: fields.has('contextpage'),
    ...(title === undefined ? {} : { title }),
    ...(lang !== undefined && /^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(lang) ? { lang } : {}),
    ...(url !== undefined && /^https?:\/\//iu.test(url) ? { url } : {}),
  };
}

function unquoted(value: string): string {
  const match = /^(["'])(.*)\1$/u.exec(value.trim());
  if (match?.[2] === undefined) return value.replace(/\s+#.*$/u, '').trim();
  return match[1] === "'" ? match[2].replaceAll("''", "'") : match[2].replace(/\\(["\\])/gu, '$1');
}
