/** Pages that say little by their tags, in several languages: «…» is the source’s, ‹…› is not. */
import { markedPage, type SamplePage } from './sample-page.ts';

const PAGES: readonly (readonly [name: string, html: string])[] = [
  [
    'short paragraphs in divs, an advertisement in a div of its own, and the next article after the comments',
    `<title>Ľad na rieke praskol</title><div><div><div><h1>«Ľad na rieke praskol»</h1><div><div>«Bolo to v utorok ráno.»</div><div>«Rybár Matúš Hrabina stál na brehu a počítal kusy ľadu, kým ich neodnieslo.»</div><div><div>‹Kachle, ktoré hrejú aj bez dreva.›</div></div><div>«Napočítal 312.»</div><div>«„Vlani ich bolo menej,“ povedal a zapísal číslo na dvere svojej búdy.»</div><div>«Búda stojí na tom istom mieste od roku 1961 a nikdy nemala okno.»</div></div><div><h3>Komentáře</h3><div><b>Zuza</b><div>‹U nás ešte drží.›</div></div><div><b>starý kapor</b><div>‹To nie sú kusy, to sú kry.›</div></div></div></div><div><h2>‹Pošta zatvorila okienko›</h2><div><div>‹Pani Elena Kosecká chodila k okienku každý piatok tridsať rokov.›</div><div>‹Teraz chodí k dverám, lebo okienko už nikto neotvára nikomu.›</div></div></div></div></div>`,
  ],
  [
    'a weblog with a date over each linked headline',
    `<title>Brev fra fyret: Tågen</title><div><div><h2>3. marts 2031</h2><div><h3>«Tågen»</h3><div><p>«Tågen kom ind over molen klokken fire, og da den gik igen, manglede der en båd og to stole.»</p><p>«Fyrmesteren skrev det hele ned i en bog, som ingen har læst siden, fordi hans hånd rystede.»</p><p>«Båden kom tilbage i maj med en tredje stol, som ikke passede til de andre.»</p></div></div></div><div><h2>28. februar 2031</h2><div><h3><a href="/geden">‹Geden på taget igen›</a></h3><div>‹Den stod der hele natten og ville ikke ned, før nogen spillede for den.›</div></div></div></div>`,
  ],
  [
    'a body in chunks, with an advertisement and a form among them',
    `<title>Die Glocke schweigt</title><main><h1>«Die Glocke schweigt»</h1><section><div><div><p>«Seit Dienstag schweigt die Glocke von Sankt Odo, weil ein Storch in ihr brütet.»</p><p>«Der Küster läutet nun mit einer Pfanne, die er vom Turm herab schlägt.»</p></div></div><div><div><div><p>‹Pfannen, die länger halten als jede Ehe, jetzt im Doppelpack.›</p></div></div></div><div><div><p>«„Der Storch war zuerst da“, sagt er, „und die Pfanne klingt auch nicht schlecht.“»</p><div><p>Post aus dem Turm</p><p>‹Jeden Freitag ein Brief, kostenlos und ohne Glocken.›</p><button>Bestellen</button></div><p>«Im Dorf sieht man das anders.»</p></div></div><div><div><p>«Im August ziehen die Jungen fort, dann wird der Turm gereinigt und die Glocke wieder gehängt, falls der Küster sie bis dahin noch haben will.»</p></div></div></section></main>`,
  ],
  [
    'elements of the page’s own, with a word in a line',
    `<title>The ferry clock runs late</title><app-shell><app-bar><a href="/">Post</a><a href="/n">News</a></app-bar><app-main><app-title>«The ferry clock runs late»</app-title><app-text><p>«The clock on the pier runs »<x-word>nine</x-word>« minutes late, and every ferry has left by it since 1958.»</p><p>Visitors complain; the <x-word>ferry</x-word>« man points at the clock and then at the sea.»</p></app-text><app-ad><span>‹Watches for people who would rather not know the time.›</span></app-ad></app-main></app-shell>`,
  ],
  [
    'a list that goes on counting after a heading',
    `<title>Regeln für den Steg</title><h1>«Regeln für den Steg»</h1><ol><li>«Wer den Steg betritt, grüßt zuerst das Wasser und dann die Menschen, die darauf warten.»</li><li>«Wer angelt, steht links; wer wartet, steht rechts und hält die Leine des Bootes fest.»</li><li>«Hunde dürfen mit, wenn sie den Steg schon kennen und nicht nach den Enten schnappen.»</li></ol><p><b>«Im Winter»</b></p><ol start="4"><li>«Bei Eis bleibt der Steg gesperrt.»</li></ol>`,
  ],
  [
    'pictures with lines in boxes, above the headline, in the body and under it',
    `<title>A ponte velha volta a abrir</title><main><div><div><img src="a"></div><div>«A ponte vista do moinho, antes de perder o corrimão»</div></div><div><h1>«A ponte velha volta a abrir»</h1></div><div><p>«A ponte de Vale Torto esteve fechada onze anos por causa de uma única tábua.»</p><p>«Ninguém queria pagar a tábua, porque ninguém sabia de quem era a ponte.»</p><div><img src="b"><div>«A tábua.»</div></div><p>«No sábado apareceu uma tábua nova, pregada de noite e sem recibo.»</p></div><div><div><img src="c"><span>«O carpinteiro, que nega tudo»</span></div><div><img src="d"><span>«Os pregos, ainda por pagar»</span></div></div></main>`,
  ],
  [
    'answers in a forum',
    `<title>Foro de relojes • Tema - Mi reloj anda hacia atrás</title><div><h1>Foro de relojes</h1></div><div><h2><a href="t?7">«Mi reloj anda hacia atrás»</a></h2><div><h3><a href="#1">Mi reloj anda hacia atrás</a></h3><div>«Lo heredé de mi tía, que llegaba pronto a todas partes y no decía nunca por qué.»<br><br>«Desde enero anda hacia atrás y solo de noche, cuando nadie lo mira.»</div></div><div><h3><a href="#2">Re: Mi reloj anda hacia atrás</a></h3><div>‹Dale la vuelta y míralo en un espejo hasta que se acostumbre otra vez.›</div></div><div><h3><a href="#3">Re: Mi reloj anda hacia atrás</a></h3><div>‹El mío lo hacía también y resultó que era un barómetro de mi abuelo.›</div></div></div>`,
  ],
  [
    'links that only scripts follow, under a label that no list knows',
    `<title>Tre pescatori e una rete</title><main><h1>«Tre pescatori e una rete»</h1><div><p>«La rete è una sola e i pescatori sono tre, perciò ogni mattina tirano a sorte chi resta a terra.»</p><p>«Chi resta a terra cucina, e a Porto Scuro dicono che si mangia meglio che in mare.»</p><h3>‹Dello stesso molo›</h3><ul><li><a>‹Il faro che si accende quando vuole lui›</a></li><li><a>‹La barca senza nome cerca un padrone›</a></li></ul></div></main>`,
  ],
  [
    'a section under a heading like the others, with one line in it',
    `<title>Bells and bats</title><div><h1>«Bells and bats in nine towers»</h1><div><h2>«Methods»</h2><div>«We sat in nine towers for nine nights and counted the bats before and after each bell.»</div></div><div><h2>«Results»</h2><div>«The bats left before the bell in seven towers, and in the other two there was no bell.»</div></div><div><h2>«Thanks»</h2><p>«The sexton lent us a lamp.»</p></div></div>`,
  ],
  [
    'paragraphs in Thai, which has no marks of sentences',
    `<html lang="th"><title>นกกระเรียนกลับมา</title><div><h1>«นกกระเรียนกลับมา»</h1><div><div>«ชาวบ้านหนองแสงตื่นแต่เช้าเพื่อดูนกกระเรียนคู่แรกที่บินกลับมาในรอบสิบเก้าปี»</div><div>«ลุงบุญส่งบอกว่าเขาได้ยินเสียงก่อนจะเห็นตัวและคิดว่าเป็นเสียงประตูเก่าของวัด»</div><div>«ปีหน้าหมู่บ้านจะไม่จุดพลุในวันปีใหม่เพื่อให้นกทั้งสองอยู่ต่อไปได้อย่างสงบ»</div></div></div>`,
  ],
  [
    'headings in bold paragraphs, a list of divs, and a short paragraph in a box of its own',
    `<title>Der Storch kehrt zurück</title><div><h1>«Der Storch kehrt zurück»</h1><div><p>«Am Montag ist der Storch auf den Turm von Sankt Odo zurückgekehrt, drei Wochen zu spät.»</p><p>«Der Verein hat ihn gezählt und dann das ganze Dorf gefragt, wer ihn bezahlen soll.»</p><p><b>«Was der Verein fordert»</b></p><div><div>«Wiesen erst im Juni mähen»</div><div>«Masten mit Kappen versehen»</div></div><p>«Die Gemeinde hat die Forderungen gelesen und eine davon verstanden, wie sie mitteilt.»</p><div><p>«Miete zahlt der Storch nicht, solange er klappert.»</p></div><p>«Über den Rest wird im Herbst entschieden, wenn er wieder fort ist.»</p><div><p>‹Ferngläser, die auch bei Nebel etwas sehen.›</p></div><p>«Bis dahin bleibt die Glocke still und der Küster im Bett.»</p></div></div>`,
  ],
  [
    'answers whose subjects are bold links, and a last section of one line',
    `<title>Mi reloj anda al revés</title><div><div><h1>«Mi reloj anda al revés»</h1><div><p><b>«Lo que pasó»</b></p><p>«Desde el martes mi reloj de pared anda hacia atrás, y ya me ha devuelto dos domingos.»</p><p>«No lo he tocado por miedo a que se dé cuenta y me los cobre otra vez con intereses.»</p></div><div><p><b>«Quién lo pagó»</b></p><p>«Nadie, por ahora.»</p></div></div><div><p><b><a href="#2">Re: Mi reloj anda al revés</a></b></p><div>‹Eso es humedad, ponlo cabeza abajo y verás como se arrepiente en seguida.›</div></div><div><p><b><a href="#3">Re: Mi reloj anda al revés</a></b></p><div>‹Al mío le pasó y ahora cumplo años en marzo, que es mejor mes.›</div></div></div>`,
  ],
];

export const PAGES_OF_OTHER_MAKES: readonly SamplePage[] = PAGES.map(([name, html]) => markedPage(name, html));
