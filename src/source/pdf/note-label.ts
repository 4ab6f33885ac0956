/** The label that a note begins with. */
export const NOTE_LABEL: RegExp =
  /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?(?=[\s\p{L}“"(])|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|[*†‡§¶]{1,3})\s*/u;
