/**
 * Everyday words of several languages for media and for kinds of outlet, in lower case without accents, one or two
 * words each. Collected by hand from ordinary usage; no outlet is listed by its own name.
 */
import type { CslType } from '../../model/csl.ts';

/** Words in the place of a medium: what kind of thing the source is. The order of the words in the text decides. */
export const mediumTypes: ReadonlyMap<string, CslType> = table({
  article: 'preprint',
  'article-newspaper': 'press cutting|newspaper cutting|clipping|zeitungsausschnitt|coupure presse',
  bill: 'bill|gesetzentwurf|projet loi',
  book: 'book|buch|livre|libro|boek|kniha|ksiazka|bok|knjiga',
  broadcast:
    'broadcast|podcast|radio|television|tv|sendung|rundfunk|emission|baladodiffusion|transmision|programa|подкаст|радио',
  dataset: 'dataset|data set|datensatz|jeu donnees|dados',
  event:
    'webinar|conference|konferenz|conferencia|seminar|seminaire|seminario|workshop|roundtable|event|panel|webinaire',
  hearing: 'hearing|anhorung|audiencia|evidence',
  interview: 'interview|entretien|entrevista|intervista|gesprach|wywiad|интервью',
  legal_case: 'judgment|judgement|urteil|arret|sentencia|ruling',
  legislation: 'act|statute|gesetz|ley|legge|wet',
  manuscript: 'typescript|holograph|manuscript|manuskript|manuscrit|manuscrito',
  map: 'map|landkarte|carte|mapa',
  motion_picture: 'video|film|documentary|movie|dokumentation|documentaire|documental|pelicula|видео|фильм|livestream',
  'paper-conference': 'conference paper|tagungsbeitrag',
  personal_communication: 'letter|brief|lettre|carta|lettera|email|e mail',
  post: 'tweet|toot|thread|social media|post',
  'post-weblog': 'blog|blogpost|blog post|weblog|blogbeitrag|billet',
  regulation: 'regulation|verordnung|reglement|reglamento',
  report:
    'report|bericht|rapport|informe|relazione|raport|relatorio|working paper|briefing|policy brief|white paper|factsheet|fact sheet|research paper|доклад|отчет|studie|study|etude|estudio',
  review: 'review|rezension|recension|resena|recensione',
  software: 'software|app',
  speech: 'speech|rede|discours|discurso|discorso|lecture|keynote|remarks|address|vortrag|речь',
  thesis: 'thesis|dissertation|these|tesis|tesi|dissertatie',
  treaty: 'treaty|agreement|vertrag|traite|tratado|trattato|abkommen|договор',
  webpage:
    'press release|news release|pressemitteilung|presseerklarung|communique|comunicado|comunicato|persbericht|press statement|пресс релиз',
});

/** Words that outlets of a kind carry in their own name. */
export const outletTypes: ReadonlyMap<string, CslType> = table({
  'article-journal':
    'journal|quarterly|review of|annals|proceedings|zeitschrift|vierteljahresschrift|cahiers|bulletin|transactions|revista de|rivista di|acta',
  'article-magazine': 'magazine|magazin|weekly|monthly|revue|illustrierte|semanario|hebdo|settimanale|tygodnik|журнал',
  'article-newspaper':
    'newspaper|gazette|herald|times|daily|tribune|courier|chronicle|zeitung|tageblatt|tagblatt|anzeiger|quotidien|diario|periodico|giornale|corriere|gazeta|dziennik|krant|dagblad|tidning|avisen|газета|известия',
  'entry-encyclopedia': 'encyclopedia|encyclopaedia|enzyklopadie|encyclopedie|enciclopedia',
  'post-weblog': 'blog|weblog',
});

function table(words: Readonly<Partial<Record<CslType, string>>>): ReadonlyMap<string, CslType> {
  const map = new Map<string, CslType>();
  for (const [type, list] of Object.entries(words) as [CslType, string][]) {
    for (const word of list.split('|')) if (word) map.set(word, type);
  }
  return map;
}
