/**
 * Characters that steer a terminal instead of standing in it: control characters, and those that turn the order of
 * what is written around (Unicode bidirectional embeddings, overrides and isolates). A line feed, with or without the
 * carriage return before it, and a tab are text.
 */
const STEERING = /(?!\r\n|[\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const STEERING_OR_LINE_END = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text with such characters shown by their number, as in `<U+001B>`. */
export function visible(text: string): string {
  return text.replace(STEERING, shown);
}

/** The same for what belongs in one line, such as the name of a file: line ends and tabs are shown as well. */
export function visibleInLine(text: string): string {
  return text.replace(STEERING_OR_LINE_END, shown);
}

/** JSON that can be shown: the same data, with such characters in their escaped form. */
export function visibleJson(json: string): string {
  return json.replace(STEERING, (character) => `\\u${codeOf(character)}`);
}

function shown(character: string): string {
  return `<U+${codeOf(character).toUpperCase()}>`;
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
