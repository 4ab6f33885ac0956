/** The web fonts: which files a page needs, as files and as `@font-face` rules. Sizes and reasons: the look's section on type. */
import { readFileSync } from 'node:fs';
import type { OutputFile } from '../writer.ts';
import type { Setting } from './setting.ts';

export interface Fonts {
  readonly files: readonly OutputFile[];
  readonly css: string;
}

/** The style sheet names the system's own fonts behind ours. */
export const NO_FONTS: Fonts = { files: [], css: '' };

interface Face {
  readonly package: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
}

const SANS: Face = { package: 'source-sans-3', family: 'Source Sans 3', style: 'normal', weight: '200 900' };
const SERIF: Face = { package: 'source-serif-4', family: 'Source Serif 4', style: 'normal', weight: '200 900' };
const NASKH: Face = { package: 'noto-naskh-arabic', family: 'Noto Naskh Arabic', style: 'normal', weight: '400 700' };

const BOLD = ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'];

/**
 * Faces with the widths of the web fonts, measured over reference lines and running text in English, so that nothing
 * moves when those arrive; each weight has its own, since bold letters grow by another measure in each font. They cover
 * Latin only: Arial and Times New Roman have Arabic letters too, and would stand before the Arabic font.
 */
const FALLBACKS = [
  fallback('Sans fallback', 400, ['Arial', 'Liberation Sans', 'Arimo'], [91.8, 111.5, 43.6]),
  fallback('Sans fallback', 600, BOLD, [88.9, 115.2, 45]),
  fallback('Sans fallback', 700, BOLD, [91.4, 112, 43.8]),
  fallback('Serif fallback', 400, ['Times New Roman', 'Liberation Serif', 'Tinos'], [117.2, 88.4, 28.6]),
].join('');

/** The second and third of the locals have the widths of the first. Per cent: size, ascent, descent. */
function fallback(
  family: string,
  weight: number,
  locals: readonly string[],
  [size, ascent, descent]: [number, number, number],
): string {
  const src = locals.map((name) => `local("${name}")`).join();
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${src};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%;unicode-range:U+0-24F,U+2000-206F,U+20AC}`;
}

/** `text` is all that the page prints; `slantedWords` says whether quoted words are emphasised. */
export function fontsFor(
  { script, fontFolder: folder }: Pick<Setting, 'script' | 'fontFolder'>,
  text: string,
  slantedWords: boolean,
): Fonts {
  // Chinese, Japanese and Korean pages stay with the system's fonts, Latin letters among them included.
  if (script.style.startsWith('cjk')) return NO_FONTS;
  const faces: Face[] = [SANS, SERIF, { ...SANS, style: 'italic' }];
  if (slantedWords) faces.push({ ...SERIF, style: 'italic' });
  const chosen = faces.flatMap((face) => subsetsFor(face, text).map((subset) => ({ face, subset })));
  if (script.style === 'arab')
    chosen.push({ face: NASKH, subset: { name: 'arabic', range: rangesOf(NASKH).arabic ?? '' } });
  const packages = new Set(chosen.map(({ face }) => face.package));
  return {
    files: [
      ...chosen.map(({ face, subset }) => {
        const name = fileName(face, subset.name);
        return { path: `${folder}${name}`, content: readFileSync(inPackage(face, `files/${name}`)) };
      }),
      ...[...packages].map((name) => ({
        path: `${folder}${name}-licence.txt`,
        content: readFileSync(inPackage({ package: name }, 'LICENSE')),
      })),
    ],
    css: FALLBACKS + chosen.map(({ face, subset }) => rule(face, subset, folder)).join(''),
  };
}

interface Subset {
  readonly name: string;
  readonly range: string;
}

/** Latin always; the others where the text has a character that Latin lacks and they have. */
function subsetsFor(face: Face, text: string): Subset[] {
  const ranges = rangesOf(face);
  const latin = ranges.latin ?? '';
  const inLatin = parsed(latin);
  const beyond = [...new Set(text)].filter((character) => !covers(inLatin, character));
  return Object.entries(ranges)
    .filter(([name, range]) => {
      if (name === 'latin') return true;
      const points = beyond.length > 0 ? parsed(range) : [];
      return beyond.some((character) => covers(points, character));
    })
    .map(([name, range]) => ({ name, range }));
}

/** First and last code point of each part of a `unicode-range`: “U+0-FF, U+131”. */
function parsed(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [first = '', last = first] = part.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function covers(points: readonly (readonly [number, number])[], character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return points.some(([first, last]) => point >= first && point <= last);
}

/** Subset names and their `unicode-range`, as the package tells them. */
function rangesOf(face: Face): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(inPackage(face, 'unicode.json'), 'utf8'));
}

function rule(face: Face, { name, range }: Subset, folder: string): string {
  return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};font-display:swap;src:url(${folder}${fileName(face, name)}) format("woff2");unicode-range:${range}}`;
}

function fileName(face: Face, subset: string): string {
  return `${face.package}-${subset}-wght-${face.style}.woff2`;
}

function inPackage(face: Pick<Face, 'package'>, path: string): URL {
  return new URL(import.meta.resolve(`@fontsource-variable/${face.package}/${path}`));
}
