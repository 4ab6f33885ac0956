/** What a letter or a message to a list has around its content: headers, greeting at the end, signature. */
import type { Block } from '../../model/block.ts';

const HEADER =
  /^(?:from|to|cc|bcc|date|sent|reply-to|subject|list-id|message-id|von|an|datum|gesendet|betreff|de|\u00e0|envoy\u00e9|objet|para|enviado|asunto|assunto|da|a|oggetto|data|van|aan|verzonden|onderwerp|fr\u00e5n|till|skickat|\u00e4mne|\u043e\u0442|\u043a\u043e\u043c\u0443|\u0434\u0430\u0442\u0430|\u0442\u0435\u043c\u0430)\s*:\s*(.+)$/iu;
const SUBJECT = /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|\u00e4mne|\u0442\u0435\u043c\u0430)\s*:/iu;
const FEWEST_HEADERS = 3;
/** Headers stand before anything else. */
const LOOKED_AT = 12;
const CLOSING =
  /^(?:(?:with )?(?:best|kind|warm|many|all the)\b.{0,20}(?:wishes|regards|thanks|best)|(?:best|cheers|thanks|thank you|sincerely|yours|regards)[\s\p{L}]{0,20}|mit (?:freundlichen|besten|herzlichen) gr\u00fc\u00dfen|(?:viele|liebe|beste|herzliche) gr\u00fc\u00dfe|bien (?:cordialement|\u00e0 vous)|cordialement|amicalement|(?:un )?saludos?(?: cordial(?:es)?)?|un abrazo|cordiali saluti|saluti|met vriendelijke groet(?:en)?|groeten|v\u00e4nliga h\u00e4lsningar|med venlig hilsen|hilsen|pozdrawiam|z powa\u017caniem|\u0441 \u0443\u0432\u0430\u0436\u0435\u043d\u0438\u0435\u043c|atenciosamente|abra\u00e7os)[,.!]?$/iu;
const LONGEST_NAME = 5;

/** The blocks with those of a letter's frame as furniture; the subject, which is its title, stays. */
export function withoutMailFrame(blocks: readonly Block[]): Block[] {
  const headers = blocks.slice(0, LOOKED_AT).filter(isHeader);
  const mail = headers.length >= FEWEST_HEADERS;
  const signature = blocks.findIndex((block) => /^--\s*$/u.test(block.text));
  return blocks.map((block, i) => {
    const framed =
      (mail && headers.includes(block) && !SUBJECT.test(block.text)) ||
      (signature > 0 && i >= signature) ||
      isClosing(blocks, i);
    return framed ? { ...block, kind: 'furniture' as const } : block;
  });
}

function isHeader({ kind, text }: Block): boolean {
  return kind === 'paragraph' && HEADER.test(text);
}

/** “Best wishes,” and the name below, near the end. */
function isClosing(blocks: readonly Block[], i: number): boolean {
  const text = blocks[i]?.text ?? '';
  if (text.length <= 40 && CLOSING.test(text)) return true;
  const before = blocks[i - 1]?.text ?? '';
  return before.length <= 40 && CLOSING.test(before) && text.split(/\s+/u).length <= LONGEST_NAME;
}
