/**
 * The colours of a page from the few that a house gives. What it leaves open stays as it is where it can be read, else
 * moves towards black or white until it can. A test holds the standard colours equal to those of `tokens.css`.
 */
import { BLACK, type Colour, contrastOn, mixed, printColour, readable, readColour, WHITE } from './colour.ts';

export type Scheme = 'light' | 'dark';

/** What a house may give. */
export interface GivenColours {
  /** The main button, and the rules beside headings; links too, where they have no colour of their own. */
  readonly accent?: string;
  readonly link?: string;
  readonly ink?: string;
  readonly paper?: string;
}

/** For text, which needs more contrast than lines that only part (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = ['ink', 'ink2', 'ink3', 'seen', 'ok', 'ed', 'bad', 'ws', 'nf', 'un'] as const;
const LINES = ['edge', 'ring'] as const;

type ColourName = (typeof TEXT)[number] | (typeof LINES)[number] | 'paper' | 'raise' | 'accent' | 'link' | 'line';

/** Colours as `#8a1538`, by the names of their custom properties in `tokens.css`, without the dashes. */
export type Palette = Readonly<Record<ColourName, string>>;

export const FOR_TEXT = 4.5;
const FOR_LINES = 3;
/** What follows from a colour of the other scheme is as easy to read as our own. */
const EASY = 7;

/** The colours of a page for which nothing is given. */
export const STANDARD: Readonly<Record<Scheme, Palette>> = {
  light: {
    paper: '#ffffff',
    raise: '#f4f6f8',
    ink: '#14181d',
    ink2: '#47505a',
    ink3: '#5f6872',
    accent: '#14181d',
    link: '#0b4a86',
    seen: '#5b3a87',
    edge: '#76808b',
    line: '#d5dae0',
    ring: '#14181d',
    ok: '#1a6a3b',
    ed: '#0c6470',
    bad: '#b0211b',
    ws: '#74358f',
    nf: '#8a4b00',
    un: '#58616b',
  },
  dark: {
    paper: '#14171b',
    raise: '#1d2126',
    ink: '#e6e8ea',
    ink2: '#b3bac2',
    ink3: '#98a1ab',
    accent: '#e6e8ea',
    link: '#8fc1f2',
    seen: '#c3a9ec',
    edge: '#848e99',
    line: '#343a42',
    ring: '#ffd94a',
    ok: '#6fcf92',
    ed: '#6cc8d4',
    bad: '#ff8f86',
    ws: '#d3a0ec',
    nf: '#f0b35f',
    un: '#a3abb4',
  },
};

/** Shares of the ink in what follows from a paper that was given. */
const RAISED = 0.05;
const RULED = 0.2;

/** Where text stands: the paper, and what is raised from it. */
export function groundsOf(scheme: Scheme, { paper, ink }: GivenColours): readonly [paper: Colour, raise: Colour] {
  const own = STANDARD[scheme];
  if (paper === undefined) return [parsed(own.paper), parsed(own.raise)];
  const ground = parsed(paper);
  return [ground, mixed(ground, moved(ink ?? own.ink, [ground], FOR_TEXT), RAISED)];
}

/**
 * @param other what is given for the other scheme: accent and link follow from it where this one has none
 */
export function paletteOf(scheme: Scheme, given: GivenColours, other: GivenColours): Palette {
  const own = STANDARD[scheme];
  const grounds = groundsOf(scheme, given);
  const onThem = (colour: string, atLeast: number): string => printColour(moved(colour, grounds, atLeast));
  const following = (colour: string | undefined): string | undefined =>
    colour === undefined ? undefined : onThem(colour, EASY);
  const accent = given.accent ?? following(other.accent);
  const link = given.link ?? given.accent ?? following(other.link ?? other.accent);
  const [paper, raise] = grounds;
  const base = { ...own, ...(given.ink === undefined ? {} : { ink: given.ink }) };
  const ink = onThem(base.ink, FOR_TEXT);
  return {
    ...withEach(TEXT, (name) => onThem(base[name], FOR_TEXT)),
    ...withEach(LINES, (name) => onThem(base[name], FOR_LINES)),
    paper: printColour(paper),
    raise: printColour(raise),
    accent: onThem(accent ?? ink, FOR_TEXT),
    link: onThem(link ?? own.link, FOR_TEXT),
    line: given.paper === undefined ? own.line : printColour(mixed(paper, parsed(ink), RULED)),
  };
}

function withEach<Name extends string>(names: readonly Name[], colour: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, colour(name)])) as Record<Name, string>;
}

/** On a ground on which nothing can be read, whichever of black and white is seen better. */
function moved(colour: string, grounds: readonly Colour[], atLeast: number): Colour {
  const better = contrastOn(grounds, BLACK) >= contrastOn(grounds, WHITE) ? BLACK : WHITE;
  return readable(parsed(colour), grounds, atLeast) ?? better;
}

function parsed(colour: string): Colour {
  const found = readColour(colour);
  if (!found) throw new RangeError(`“${colour}” is no colour`);
  return found;
}
