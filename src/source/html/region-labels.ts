/**
 * What pages write over the parts that are not their article, in many languages: the common words of news sites and
 * weblogs, as the interface translations of WordPress, Drupal and MediaWiki have them. A label counts only as a whole.
 */
import type { Region } from '../../model/source.ts';

const LABELS: Readonly<Partial<Record<Region, string>>> = {
  aside:
    'advertisement|advert|ad|ads|sponsored|sponsored content|paid content|promoted|anzeige|werbung|publicité|annonce|annonce publicitaire|publicidad|anuncio|pubblicità|publicidade|anúncio|reklame|annons|reklam|mainos|advertentie|reklama|реклама|hirdetés|reclamă|διαφήμιση|إعلان|اعلان|פרסומת|تبلیغات|विज्ञापन|广告|廣告|広告|광고|โฆษณา|quảng cáo|iklan|oglas|reklaam|sludinājums|about the author|über den autor|über die autorin|à propos de l’auteur|sobre el autor|sull’autore|sobre o autor|newsletter',
  teaser:
    'related|related articles|related stories|related content|related topics|more on this story|more on this|more from|read more|read also|see also|recommended|recommended for you|you may also like|most read|most popular|trending|up next|latest news|top stories|editors’ picks|more news|mehr zum thema|lesen sie auch|auch interessant|meistgelesen|das könnte sie auch interessieren|weitere artikel|à lire aussi|lire aussi|sur le même sujet|les plus lus|articles liés|lea también|lee también|te puede interesar|más leídas|lo más leído|más noticias|noticias relacionadas|leggi anche|potrebbe interessarti|i più letti|articoli correlati|leia também|leia mais|mais lidas|veja também|læs også|mest læste|les også|mest lest|läs också|mest läst|läs mer|lue myös|luetuimmat|lees ook|meest gelezen|meer over|czytaj także|czytaj też|zobacz też|najczęściej czytane|читайте также|самое читаемое|по теме|читайте також|čtěte také|nejčtenější|olvassa el|legolvasottabb|citește și|διαβάστε επίσης|ilgili haberler|en çok okunan|اقرأ أيضا|اقرأ أيضاً|الأكثر قراءة|مواضيع ذات صلة|קראו גם|مطالب مرتبط|यह भी पढ़ें|संबंधित खबरें|相关阅读|相关新闻|延伸閱讀|相關新聞|関連記事|あわせて読みたい|관련기사|많이 본 뉴스|ข่าวที่เกี่ยวข้อง|bài viết liên quan|đọc thêm|baca juga|terpopuler',
  comment:
    'comments|comment|reader comments|leave a reply|leave a comment|kommentare|leserkommentare|commentaires|réactions|comentarios|commenti|comentários|kommentarer|kommentit|reacties|opmerkingen|komentarze|комментарии|коментарі|komentáře|hozzászólások|comentarii|σχόλια|yorumlar|تعليقات|التعليقات|תגובות|نظرات|دیدگاه‌ها|टिप्पणियां|评论|評論|留言|コメント|댓글|ความคิดเห็น|bình luận|komentar',
  note: 'notes|footnotes|endnotes|references|anmerkungen|fußnoten|einzelnachweise|notes et références|notes de bas de page|notas|notas al pie|referencias|note|notas de rodapé|referências|noter|fotnoter|viitteet|noten|voetnoten|przypisy|примечания|сноски|примітки|poznámky|jegyzetek|σημειώσεις|dipnotlar|الهوامش|הערות שוליים|پانویس|注釈|脚注|注释|註釋|각주|เชิงอรรถ|chú thích|catatan kaki',
};

const REGIONS: ReadonlyMap<string, Region> = new Map(
  Object.entries(LABELS).flatMap(([region, list]) =>
    list.split('|').map((label) => [label, region as Region] as const),
  ),
);
const COUNT = /[\s([（]*[\p{N}.,]+[\s)\]）]*/gu;

/** What a label by itself announces, if it is one; a count beside it does not matter. */
export function labelledRegion(text: string): Region | undefined {
  if (text.length > 60) return undefined;
  const label = text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(COUNT, ' ')
    .replace(/[:：»›>…\s]+$/u, '')
    .trim();
  return REGIONS.get(label);
}
