/** Colours as three numbers, and how well one is seen on another: WCAG 2.2, relative luminance and contrast ratio. */

/** Red, green and blue in sRGB, each a whole number from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** `#8a1538` or `#fff`; undefined for anything else. */
export function readColour(text: string): Colour | undefined {
  const [, digits = ''] = /^#([\da-f]{6}|[\da-f]{3})$/iu.exec(text) ?? [];
  if (digits === '') return undefined;
  const step = digits.length / 3;
  const part = (at: number): number => {
    const one = digits.slice(at * step, (at + 1) * step);
    return Number.parseInt(step === 1 ? one + one : one, 16);
  };
  return [part(0), part(1), part(2)];
}

/** `#8a1538`. */
export function printColour(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** From 1 for the same colour to 21 for black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The least of the contrasts with several grounds. */
export function contrastOn(grounds: readonly Colour[], colour: Colour): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/** Relative luminance, from 0 to 1. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** `share` of the second in the first, from 0 to 1. */
export function mixed([red, green, blue]: Colour, other: Colour, share: number): Colour {
  const part = (own: number, added: number): number => Math.round(own + (added - own) * share);
  return [part(red, other[0]), part(green, other[1]), part(blue, other[2])];
}

/** In so many steps a colour goes to black or white: no step is wider than one of its numbers. */
const STEPS = 255;

/**
 * The colour itself where it has the contrast with all grounds, else the nearest of its hue that has it, towards black
 * or white: mixing with either keeps the hue. Undefined where neither black nor white has the contrast.
 */
export function readable(colour: Colour, grounds: readonly Colour[], atLeast: number): Colour | undefined {
  for (let step = 0; step <= STEPS; step++) {
    for (const end of [BLACK, WHITE]) {
      const candidate = mixed(colour, end, step / STEPS);
      if (contrastOn(grounds, candidate) >= atLeast) return candidate;
    }
  }
  return undefined;
}
