/**
 * Names in the place of an author that name nobody: accounts of content systems, and staffs without a name. Common
 * usage in many languages, collected by hand; folded as `bareWords` does.
 */
import { bareWords } from './bare-words.ts';

const NOBODY =
  'admin|administrator|administrador|administrateur|amministratore|webmaster|web master|web admin|site admin|siteadmin|superuser|super user|root|user|test|guest|guest author|guest contributor|guest writer|gast|gastautor|invite|invitado|ospite|contributor|contributors|author|autor|auteur|autore|writer|editor|editors|the editors|the editor|editorial|editorial staff|editorial team|editorial office|editorial desk|editor in chief|web editor|online editor|staff|the staff|staff writer|staff writers|staff reporter|staff reporters|staff correspondent|staff report|reporter|reporters|correspondent|our correspondent|own correspondent|our own correspondent|special correspondent|our reporter|a correspondent|news desk|newsdesk|news staff|news team|newsroom|web desk|webdesk|online desk|desk|digital desk|web team|digital team|content team|the web team|communications|communications team|communication|press office|press release|press|media office|media team|pr|agencies|agency|agency reports|news agencies|wire|wire services|from wire reports|agenturen|agences|agencias|agenzie|anonymous|anonym|anonyme|anonimo|unknown|unbekannt|inconnu|none|null|undefined|n a|na|nan|not available|no author|various|various authors|others|redaktion|die redaktion|redaktionsteam|onlineredaktion|online redaktion|red|redaction|la redaction|redaction web|equipe|redaccion|la redaccion|redazione|la redazione|redazione online|redacao|da redacao|redactie|de redactie|onze redactie|redaktionen|redaktion dk|redaksjonen|redaktionsledelsen|toimitus|redakcja|redakce|redakcia|redakcija|redactia|szerkesztoseg|szerkeszto|toimetus|redaktsioon|redakcio|редакция|редакция сайта|редакція|редакцията|администратор|админ|админ сайта|без автора|συντακτικη ομαδα|newsroom gr|haber merkezi|haber|editor masasi|yazi isleri|yonetici|هيئة التحرير|التحرير|فريق التحرير|قسم الاخبار|محرر|المحرر|وكالات|تحريريه|تحريريه سايت|گروه خبر|מערכת|מערכת האתר|מערכת החדשות|संपादक|डेस्क|न्यूज डेस्क|वेब डेस्क|编辑部|编辑|编辑室|本报讯|本报记者|本网|管理员|網站管理員|編輯部|編輯|編集部|編集|管理者|편집부|관리자|온라인뉴스팀|디지털뉴스팀|뉴스팀|กองบรรณาธิการ|ban bien tap|toa soan|pv|redaksi|tim redaksi|wordpress|blogger|drupal|joomla|noreply|no reply|info|support|support team|website|web|home|blog|news|by|me|posted by|published by|share|follow';

const FOLDED: ReadonlySet<string> = new Set(NOBODY.split('|').map((name) => bareWords(name).join(' ')));
/** “Staff Writer”, “Newsroom Team”: words that only such names are made of. */
const STAFF =
  /^(?:(?:the|our|by|a|an|staff|news|newsroom|web|digital|online|desk|team|editor|editors|editorial|reporter|reporters|writer|writers|correspondent|correspondents|admin|contributing|author|agency|agencies|report|reports|special|content|site|press|office|media|and|with|service|services|wire|bureau|redaktion|redaction|redaccion|redazione)\s?)+$/u;

/** One such word makes a body of no name: “Harbour Desk”, “Redaktion Nordmoor”. */
const STAFF_WORDS: ReadonlySet<string> = new Set(
  bareWords(
    'desk newsdesk newsroom communications pressestelle staff staffers redaktion redaction redaccion redazione redacao redactie redaktionen redaksjonen redakcja redakce redakcia toimitus szerkesztoseg redactia редакция редакція редакцията webteam webredaktion онлайн-редакция التحرير تحريريه 编辑部 編輯部 編集部 편집부',
  ),
);

/** Whether the text names nobody. “Editorial Board” signs editorials: it is somebody. */
export function namesNobody(text: string): boolean {
  const folded = bareWords(text).join(' ');
  return (
    folded === '' || FOLDED.has(folded) || STAFF.test(folded) || bareWords(text).some((word) => STAFF_WORDS.has(word))
  );
}
