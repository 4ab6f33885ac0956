/** Names of outlets and sites: one form for comparing them, and what is no name of an outlet. */
import { foldWords } from '../../cite/types/type.ts';

const ARTICLES = /^(?:the|der|die|das|la|le|les|el|los|il|lo|o|de|het)\s+/iu;
const LEGAL =
  /[\s,]+(?:gmbh(?: & co\.? kg)?|ag|ltd|limited|llc|inc|plc|s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|a\/s|oy|ab|e\.?\s?v|kg|corp(?:oration)?|co)\.?$/iu;
const HOST = /^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})\/?$/u;
const TOP_LEVEL = /(?:\.(?:com?|org|net|gov|edu|ac))?\.[\p{L}]{2,}$/u;
/** What themes, content systems, networks and archives put in the place of a name. */
const NO_OUTLETS: ReadonlySet<string> = new Set(
  'home|homepage|home page|main page|front|front page|startseite|accueil|inicio|portada|pagina principal|página inicial|início|principal|homepagina|voorpagina|hjem|forside|forsiden|hem|startsida|startsidan|etusivu|strona główna|główna|úvod|domov|hlavní stránka|kezdőlap|címlap|acasă|prima pagină|αρχική|ana sayfa|anasayfa|главная|головна|начало|naslovna|naslovnica|početna|الرئيسية|الصفحة الرئيسية|صفحه اصلی|خانه|דף הבית|ראשי|होम|मुख्य पृष्ठ|首页|首頁|ホーム|トップ|トップページ|홈|หน้าแรก|trang chủ|beranda|search|help|policy|contact|about|about us|login|sign in|subscribe|news feed|index|website|web site|site|my site|my website|my blog|blog|news|welcome|untitled|logo|default|page|article|articles|menu|back|wordpress|wordpress com|just another wordpress site|blogger|blogspot|drupal|joomla|wix|squarespace|typo3|ghost|tumblr|substack|medium|facebook|twitter|x|instagram|youtube|linkedin|tiktok|telegram|whatsapp|pinterest|reddit|mastodon|vimeo|soundcloud|github|google|google news|apple|internet archive|wayback machine|archive ph|archive today|archive is|archive org|web archive org|perma cc|author|admin|test|localhost|undefined|null|none'
    .split('|')
    .map((name) => foldWords(name).join(' ')),
);
const LONGEST = 90;

/** `The Mora Gazette`, `Mora Gazette Ltd`, `MORAGAZETTE` and `moragazette.example` are one. */
export function outletForm(name: string): string {
  const host = HOST.exec(name.trim())?.[1];
  const bare = host === undefined ? name.trim().replace(LEGAL, '').replace(ARTICLES, '') : host.replace(TOP_LEVEL, '');
  return foldWords(bare).join('');
}

/** Whether a name has the form of a company’s: `Orsel Media Ltd`. */
export function isCompany(name: string): boolean {
  return LEGAL.test(name.trim());
}

export function isHostName(name: string): boolean {
  return HOST.test(name.trim()) && !/\s/u.test(name.trim());
}

export function isNoOutlet(name: string): boolean {
  const folded = foldWords(name).join(' ');
  return (
    outletForm(name).length < 2 ||
    name.length > LONGEST ||
    NO_OUTLETS.has(folded) ||
    /^@|^https?:\/\/|[{}<>]|^\d+$/u.test(name.trim()) ||
    /\S+@\S+/u.test(name)
  );
}

/** The names in a host: `news.mora-gazette.example` gives `moragazette`. */
export function hostForms(host: string | undefined): ReadonlySet<string> {
  const labels =
    host
      ?.replace(/^www\./u, '')
      .split('.')
      .slice(0, -1) ?? [];
  return new Set(labels.map((label) => label.replace(/[^\p{L}\p{N}]+/gu, '')).filter((label) => label.length > 2));
}

/** Parts that a separator with space around it sets apart: a name and its slogan, a title and its outlet. */
export const SEPARATOR: RegExp =
  /\s+[|•·–—―»«›‹:~-]{1,2}\s+|\s*[|｜]\s*|\s+::\s+|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}）」』”])\s?[_-]\s?|:\s+/u;

/** Separators that a part has kept: “Gates stuck | - Orsel Herald”. */
const STRAY = /^[\s|•·–—~-]+|[\s|•·–—~]+$/gu;

export function partsOf(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((part) => part.replace(STRAY, ''))
    .filter((part) => part !== '');
}
