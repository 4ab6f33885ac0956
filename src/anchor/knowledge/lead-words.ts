/**
 * Pronouns, articles and other words that open a noun phrase: with a capital they begin a sentence and name nobody.
 * Closed classes of these languages, put together by hand.
 */
const WORDS = `
i he she it we you they him her us them his hers its our ours your yours their theirs my mine this that these those the a an who which what some all both many most each every one such
ich du er sie es wir ihr ihn ihm ihnen uns mich dich mir dir sein seine seinen ihre ihren ihrem mein meine dein unser unsere der die das den dem des ein eine einen einem einer dieser diese dieses diesen jene jener alle man
je tu il elle on nous vous ils elles lui leur leurs le la les un une des du ce cet cette ces son sa ses mon ma mes ton ta tes notre nos votre vos ceux celle celui qui tout tous toute toutes
yo tú él ella ello nosotros ustedes ellos ellas usted le les lo la los las el un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus mi mis tu tus nuestro nuestra quien todo todos todas
eu ele ela nós eles elas você vocês o a os as um uma uns umas este esta esse essa estes estas isso isto seu sua seus suas meu minha nosso nossa todos todas
io lui lei noi voi loro egli ella essi esse il lo la i gli le un uno una questo questa questi queste quello quella suo sua suoi sue mio mia nostro nostra tutti tutte chi
ik jij hij zij ze wij we jullie het de een deze dit die dat zijn haar hun mijn ons onze alle
jeg du han hun vi de den det en et denne dette disse hans hendes deres min vores sin alle man
jag du han hon vi de den det en ett denna detta dessa hans hennes deras min vår sin alla man
minä sinä hän me te he se ne tämä nämä tuo hänen heidän
on ona ono oni one my wy ten ta to ci te tamten jego jej ich mój nasz wszyscy
он она оно они мы вы я ты этот эта это эти тот та те его её ее их мой наш все всё
він вона воно вони ми ви я ти цей ця це ці той та ті його її їх мій наш усі
ő ők mi ti én te ez az egy ezek azok
o onlar biz siz ben sen bu şu bir bunlar
el ea ei ele noi voi un o acest această acești aceste
`;

const words: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter((word) => word !== ''));

export function opensPhrase(word: string): boolean {
  return words.has(word.normalize('NFC').toLowerCase());
}
