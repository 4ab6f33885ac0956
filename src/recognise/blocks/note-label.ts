/** Words that people put before a remark of their own, in several languages; common usage. */
const LABEL =
  /^\s*(?:notes?|n\. ?b\.|nb|comment|commentary|our take|annotation|remark|anmerkung|hinweis|kommentar|bemerkung|remarque|commentaire|nota|comentario|observaci\u00f3n|commento|osservazione|coment\u00e1rio|opmerking|uwaga|komentarz|pozn\u00e1mka|merknad|anm\u00e4rkning|bem\u00e6rkning|huomautus|\u043f\u0440\u0438\u043c\u0435\u0447\u0430\u043d\u0438\u0435|\u043f\u0440\u0438\u043c\u0456\u0442\u043a\u0430|\u0645\u0644\u0627\u062d\u0638\u0629|\u05d4\u05e2\u05e8\u05d4|\u6ce8|\u5907\u6ce8|\u6ce8\u91c8|\u6ce8\u8a18)\s*[:\uff1a]\s*/iu;

/** Length of “Note: ” at the beginning of a text; 0 where there is none. */
export function noteLabel(text: string): number {
  const start = text.slice(0, 40);
  return /[:\uff1a]/.test(start) ? (LABEL.exec(start)?.[0].length ?? 0) : 0;
}
