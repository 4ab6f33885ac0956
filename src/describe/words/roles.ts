/**
 * Words of which a person’s office is made, beside the name in a byline: they are never part of a name. In many
 * languages; stems, folded as `bareWords` does. Common usage, collected by hand.
 */
import { bareWords } from './bare-words.ts';

/** Beginnings of words. */
const STEMS =
  'editor reporter correspond columnist contributor journalist director professor research minister president producer presenter specialist lecturer ambassador secretar commissioner officer adviser advisor associate assistant economic foreign diplomatic politic science business international redakteur redaktor redaktion korrespond journalistin chefredakt volontar mitarbeit redact envoye chroniqueur editorialist periodist corresponsal enviad columnista colaborador giornalist redattor inviat corrispondent direttor jornalist colunista verslaggev hoofdredact buitenland utrikes kommentator toimittaj paatoimittaj erikoistoimittaj dziennikarz publicyst ujsagiro szerkeszt foszerkeszt novinar publicist журналист корреспондент обозреватель редактор колумнист спецкор кореспондент оглядач новинар дописник muhabir gazeteci temsilci wartawan redaktur δημοσιογραφ συντακτ ανταποκριτ خبرنگار روزنامهنگار سردبير संवाददाता पत्रकार संपादक';
/** Whole words. */
const WORDS =
  'writer fellow analyst chief head manager author anchor expert scholar chair founder partner intern staff senior junior deputy political economics sports special local national regional health leiter professorin chef grand jefe yazari صحفي صحافي مراسل محرر كاتب כתב כתבת כתבנו פרשן פרשנית עורך עורכת מבקר 기자 선임기자 특파원 논설위원 칼럼니스트 연구원 교수 작가 記者 特派員 論説委員 編集委員 updated published posted last first minute min mins read comments share follow email twitter print phd md dphil llm mba ma ba bsc msc esq';

const WHOLE: ReadonlySet<string> = new Set(bareWords(WORDS));
const BEGINNINGS: ReadonlySet<string> = new Set(bareWords(STEMS));
const LENGTHS: readonly number[] = [...new Set(Array.from(BEGINNINGS, (stem) => stem.length))];

export function isRoleWord(word: string): boolean {
  const folded = bareWords(word)[0] ?? '';
  return WHOLE.has(folded) || LENGTHS.some((length) => BEGINNINGS.has(folded.slice(0, length)));
}

/** What stands before a name and is left out of references. */
export const HONORIFIC: RegExp =
  /^(?:(?:dr|prof|professor|mag|dipl|ing|mr|mrs|ms|mme|mlle|sr|sra|dott|dott\.ssa|avv|drs|ir|mgr|phdr|mudr|judr|doc|hon|rev|univ|habil|lt|capt|maj|adm|amb|sen|д-р|проф|د|الدكتور|الدكتورة|دكتر|ד"ר|ดร|ks|gen|col)\.(?:-ing\.)?\s?|(?:dr|prof|professor|doctor|mr|mrs|ms|sir|dame|الدكتور|الدكتورة|دكتر)\s+)+/iu;
