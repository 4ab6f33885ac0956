/** What in `contextpage.json` has not the shape of settings. */
import * as v from 'valibot';
import { type Fault, nameOf } from './fault.ts';
import { nearest } from './near.ts';
import { type GivenSettings, keysAt, settingsSchema } from './settings-schema.ts';

/** All that is wrong, and the settings without it, so that they can be looked at further. */
export function shaped(data: unknown): { readonly given: GivenSettings; readonly faults: readonly Fault[] } {
  const found = v.safeParse(settingsSchema, data);
  if (found.success) return { given: found.output, faults: [] };
  const issues = found.issues.map(({ path = [], type, message, input }) => ({
    path: path.map(({ key }) => String(key)),
    isUnknown: type === 'never',
    // JSON has no undefined: what is undefined is not there.
    problem: input === undefined ? 'is missing' : message,
  }));
  const faults = issues.map(({ path, isUnknown, problem }): Fault => {
    if (isUnknown) return { path, isKey: true, sentence: unknownKey(path) };
    return { path, sentence: `${path.length > 0 ? nameOf(path) : 'What it holds'} ${problem}` };
  });
  return {
    given: v.parse(
      settingsSchema,
      without(
        data,
        issues.map(({ path }) => path),
      ),
    ),
    faults,
  };
}

function unknownKey(path: readonly string[]): string {
  const names = keysAt(path.slice(0, -1)).filter((name) => name !== '$schema');
  const meant = nearest(path.at(-1) ?? '', names);
  return meant === undefined
    ? `${nameOf(path)} is no setting; there are ${names.join(', ')}`
    : `${nameOf(path)} is no setting; did you mean “${meant}”?`;
}

/** Of colours only the wrong one is left out; any other value wholly. */
function without(data: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return {};
  const sound: Record<string, unknown> = structuredClone(data) as Record<string, unknown>;
  for (const path of paths) {
    const [outer = '', ...inner] = path;
    if (outer === 'colours' && inner.length > 0) remove(sound.colours, inner);
    else delete sound[outer];
  }
  return sound;
}

function remove(from: unknown, [key = '', ...inner]: readonly string[]): void {
  if (typeof from !== 'object' || from === null) return;
  if (inner.length > 0) remove(Object.getOwnPropertyDescriptor(from, key)?.value, inner);
  else Reflect.deleteProperty(from, key);
}
