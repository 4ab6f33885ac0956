import { contrast, contrastOn, printColour, readable, readColour } from '../colour/colour.ts';
import { FOR_TEXT, type GivenColours, groundsOf, paletteOf, type Scheme } from '../colour/palette.ts';
import type { Looks } from '../write/site/looks/looks.ts';
import { type Fault, nameOf } from './fault.ts';
import type { GivenSettings } from './settings-schema.ts';

const READ = ['accent', 'link', 'ink'] as const;

type Given = NonNullable<GivenSettings['colours']>;

/** The colours of the page, and what was given that cannot be read. */
export function coloursOf({ light = {}, dark = {} }: Given): {
  readonly colours: NonNullable<Looks['colours']>;
  readonly faults: readonly Fault[];
} {
  return {
    colours: { light: paletteOf('light', light, dark), dark: paletteOf('dark', dark, light) },
    faults: [...unreadable('light', light), ...unreadable('dark', dark)],
  };
}

function unreadable(scheme: Scheme, given: GivenColours): Fault[] {
  const grounds = groundsOf(scheme, given);
  const [paper] = grounds;
  if (!readable(paper, grounds, FOR_TEXT)) {
    const path = ['colours', scheme, 'paper'];
    const sentence = `${nameOf(path)} is a ground on which neither black nor white can be read well; choose one that is lighter or darker`;
    return [{ path, sentence }];
  }
  return READ.flatMap((name) => {
    const written = given[name];
    const colour = written === undefined ? undefined : readColour(written);
    if (!colour || contrastOn(grounds, colour) >= FOR_TEXT) return [];
    const path = ['colours', scheme, name];
    const [on = paper] = grounds.toSorted((a, b) => contrast(a, colour) - contrast(b, colour));
    const where = on === paper ? 'the paper' : 'the ground of what is opened';
    const better = readable(colour, grounds, FOR_TEXT) ?? paper;
    const sentence = `${nameOf(path)} ${written} is hard to read on ${where} (${printColour(on)}): its contrast is ${shown(contrast(on, colour))} to 1, and text needs ${FOR_TEXT}; the nearest colour of its hue that has it is ${printColour(better)}`;
    return [{ path, sentence }];
  });
}

/** Rounded down, so that what is too low never reads as enough. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
