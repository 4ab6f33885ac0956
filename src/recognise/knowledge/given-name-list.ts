/**
 * Given names in some fifty languages, words folded, parted by spaces. Written by scripts/known-given-names.ts from the
 * locale data of faker 10.6.0 (fakerjs.dev; MIT, copyright its contributors).
 */
export const GIVEN_NAME_LIST: string = `
aadi aaliyah aanuoluwapo aarav aaron aarya aba abaco abadon abbas abbey abbos abby abdon abdou abdoul
abdoulaye abdul abdulhay abdullah abdulqahhor abdurrauf abe abel abelard abelardo abigaelle abigail abimbola
abiodun abisoye abou aboubacar abraham aby abyasa acaryatanaya achille achim acim aculina ada adalbald
adalbert adalberta adalberto adam adama adams adan adar addison ade adebankole adeboye adedaramola adedayo
adegoke adekola adel adela adelaida adelaide adelberto adele adelie adelin adelina adeline adem adeodat adeola
adesewa adetoke adi adil adina aditya adolf adolfo adonis adraman adriaan adrian adriana adriano adrien
adrienne adrijana adripathi afolarin afra afərim agafia agata agathe agaton aglae aglaia agnan agnes agnesa
agnieszka agustin agustina ahmad ahmed ahmet aicha aida aidan aiden aileen aime aimee aina aino aisha aissa
aissata aissatou ajan ajda ajimin akanni akcakoca akif akifa akinkunmi akofa akos akram akroor aksel akumaa
akvelina ala alade alain alaina alamanno alamu alan alana alassane alba alban albane albert alberta alberte
albertina albertine alberto albin albina alcibiade alcide alda aldo alea alec alejandra alejandro aleksa
aleksandar aleksander aleksandra alena alenia alenka ales alessa alessandra alessandro alessia alessio
alevtina alex alexa alexander alexandr alexandra alexandre alexandrea alexandrina alexandrine alexandru
alexane alexanne alexej alexia alexis aleyna alfons alfonso alfonz alfred alfreda alfredo algis algiso ali
alia alica alice alicia alida alienor aliette alima alina aline aliou alisa alisha alisir alison alissa alix
aliya aliyah alize aljaz alka allan allegra allen allison alma alois alojz alonzo alparslan alpha alphonse
alpturan alton alva alvin alvina aly alya alycia alyssa alyssia alysson alzbeta amadou amahle amalia amalie
amalija amalthee amanda amandine amani amar amara amata amaya amber ambra ambre ambroise ambroz amelia amelie
ameth ami amie amiel amilcare amin amina aminata aminu amir amira amit amodini amon amos amrit amy ana anabel
anabela anabelle anael anaelle anais anamarija anar anas anasooya anastasia anastasija anastazija anatol
anatole anatolie anci anda andel andelin anders andras andraz andre andrea andreas andrei andrej andreja
andres andrew andrija andrina andris andy anej aneta anezka ange angel angela angele angelica angelina
angeline angelique angelo anghelina angie angus ani anica anika anise anissa anita anja anjali anjelica anka
ann anna annabel annabell annabelle annalena anne anneke anneli annelie annemarie annette anni annie annika
annikki anny anora anouk ansberte anselma anselme ansgar anslavs antea antek antero anthony antigone antimo
antoine antoinette anton antonella antoni antonia antonie antonin antonina antonio antoniu antony antti anunay
anya andela apolline apollo april ara araceli aram arame ararat arcadie archibald archie arda ari ariadna
arian ariana ariane arianna arie ariel arielle arike arina aris aristarco aristide arjun arkadijs arlene arlie
armance armand armando armel armeline armelle armida armin arnaldo arnaud arne arno arnold aron arpad arsene
arsenie arseniusz artemis artemisa arthur artuk artur arturo artus arun arved arvid arwen arya arzen asa
asceline asha ashlesh ashley ashmi ashton asia asija asilbek asja assunta astou astrid astrida aswani asya
ataldi athena athenais atmaja atta attila aubrey audace aude audouin audrey august augusta auguste augustin
augustina augustine aura aurea aurel aurele aurelia aurelian aurelie aurelio auriane aurica aurora aurore
austin auxence ava avan awa awaz axel axelle axenia aya ayan ayana ayanda ayaz aydan aydemir ayden ayebatari
aygun ayinde ayla aylan ayleen aylin ayman aymeric aynur ayomide ayoub ayse aytən azime aziz azra azubuike
babawale babette bafana bahodir bahula bailey bakary bakda baksi bala balazs balidin balthazar bankimchandra
bankole baptiste baran barbara barbora barbro baris barkdogdu barnabas barnabe barney barry bart barthelemy
bartolomea bartolomej bas basarab basil basile basilisse bastian bastien basti batuhan baudouin bayruk baz
bazyli beata beate beatrice beatriz beau becky bedriska begitutuk behruz bela belinda bella ben benedek
benedicte benedikt benedita bengu beniamin benito benjamin bennet bennett bennie benno benny benoit bent bente
berat berenice berfin berit berkay bernadette bernard bernardo bernd bernhard bernice bert berta bertha berti
bertille bertram bertrand beryl besar bessie beth bethany betina betsy betta bettina betty beulah beuve
beverly bhamini bhekimuzi bhekumbuso bhisham bhuvaneshwar bianca bianka bibek bibiana bikash bilal bilge bill
billie billurə billy binta bintou bishal bishnu bjarne bjorn blahoslav blaise blake blanca blanche blandine
blanka blaze blazej blazena bless blessing bob bobbi bobbie bobby bogdan bogdana bohdan bohdana bohuchval
bohumil bohumila bohumir bohus bohuslav bohuslava bojan bojana boldizsar boleslav bolsun bonifac bonnie bora
boris borjan borka boubacar boubou boyd bozena bozica bozidar bozidara brad bradford bradley brajen bram
brandi brando brandon brandy branimir branimira branislav branislava branka brankica branko brayan brenda
brendan brent bret brett briac brian brice bridget bridgette brieuc brigita brigitta brigitte britt brittany
bronislava brooke brown bruce bruna bruno bryan bryant bucur buddha budhil budimir bugday buhle bukola burak
byron bəxtiyar cabus cahyanto caio caitlin caleb calebe calin calista calixte calvin camelia cameron camil
camila camilla camille camillien can candace candice candida candido capucine cara caridad carina carine carl
carla carles carlo carlos carlota carlotta carlton carmela carmelo carmen carmine carol carole carolin
carolina caroline carolyn carrie carroll carub cary cas casandra casey casian caslav caspar casper cassandra
cassandre cassie cataleya catalin catalina caterina catharina catherine cathy catrin caua ceca cecelia cecil
cecile cecilia cecilie cecyliusz cedric cedrik celeste celestin celestine celia celina celine cem cenek cesar
ceyda ceyla ceylin cezar cezara chad chandini chandra chandranath chanel chantal charl charleen charlene
charles charlie charline charlotta charlotte chase chaturaanan chayenne cheikh chelsea chelsey cherif cheryl
chester cheyenne chiamaka chiara chinedu chisom chitramala chloe chris christ christa christelle christian
christiane christiano christie christin christina christine christoph christophe christopher christy
chrysostome chukwu ciaobella cihan cindy ciprian cisem claas claire clara clarence clarissa clarisse clark
claude claudia claudine claudio clay clayton clea clelia clelie clemence clemens clement clemente clementina
clementine cleo cleopatra clifford clifton clint clinton clodomiro cloe clotilde clovis clyde codrut cody
colin coline colleen collien collin come concepcion conchita conner connie connor conrad constance constant
constanta constantin cooper cora coralie coraline cordelia corentin corey corina corinna corinne cornel
cornelia cornelis corneliu cornelius corvin cory cosima cosmina coumba courtney craig crescenzia crina
cristian cristiana cristiano cristin cristina cristobal cristofor crystal csongor ctibor curt curtis cynthia
cyprian cyprien cyriaque cyrielle cyril cyrille cyrus daan daciana dada dado dagmar dagmara dags dahlia daija
daisy dale dalia dalibor dalibora daliborka dalida dalila daliono dallas damaris damian damiana damien damife
damilola damir damjan damla damon dan dana dani danica daniel daniela daniele daniella danielle danijel
danijela danilo danka danny dante danu daouda daphne daphnee dara daria darian dariana darija darin darina
darinka dario darius darja darko darla darleen darlene darnell darrel darrell darren darrin darryl dartono
daryl dasa dave davi david davide davin davis davonte davor davriya dawn dax dayaananda dea dean deanna debbie
debora deborah debra decebal declan deeptimayee defne dejan delal delbert delfina delia della delores delphine
demba deneval denis denisa denise deniz dennis denny derek derrick desimir desiree destinee detmar deven
deveshwar devi devin dewey dewi dexter dezider dharani diana diane dianna dianne dicle didem didier didina
diego dieter dilan dilara dilarə dildar dilnoza dimitri dina dino dinu diodoro dion dionyz dior dipa dipendra
dirok divna dixie djibril dmitri dobromila dobroslav dobroslava doina dolores domenic domenica domenico
domenik domingo dominic dominick dominik dominika dominique domnica don donald donat donata donato donna
donnie donny dora dorcas doreen dorel dorian doriana doriane dorin dorina doris dorota dorotea doroteja
dorothea dorothee dorothy dorthe doubrava doug douglas doyinsola doyle draga dragana dragica dragos drahomir
drahomira drahoslav drahoslava draza drazen drew dries dua duane dubravka duduzile dumitru duncan dunja dusan
dusana dusica dustin dwayne dwight dylan earl earnest ebba ebiere ebony ebru ecaterina ecrin eda eddi eddie
eddy edelberga eden edgar edgard edgardo edgars edison edita edith edmond edmund edna edouard eduard eduarda
eduardo edvard edvin edward edwin edzus eekalabya eero efe efim efraim efrem ege eileen ela elaine elanur
elbek elbert elda elea eleanor eleanore eleazar elektra elena eleni eleonora eleonore elfrida elfrieda eli
elia eliah elian eliana eliane eliano elias elie elif elijah elin elina eline elinor elio elisa elisabeth
elisaveta elise eliseo eliska elissa eliza elizabeth ella ellada ellen elli ellie elliot elliott ellis elly
elmer elmira elmo elnur elodie eloisa eloise elsa elsbeth else elsie elvira elvire elvis elyas elyssa elza ema
emanuel emanuela emelie emeline emely emie emil emile emili emilia emilian emiliano emilie emilija emilijan
emilio emily emin emir emirhan emma emmanuel emmanuelle emmely emmett emmi emmie emmy empluk emre ena enea
enes enguerrand enie enna ennio enno enola enrico enrique ensar enya enyo enzo ephraim erardo eray erdal
eremia eren erhan eriberto eric erica erich erick erik erika erin erma erna ernest ernestina ernestine ernesto
ernst ervin ervins erwin esma esmeralda esperanza esra essie esteban estefania estela estella estelle ester
estera esther esupofo eszter etela ethan ethel etienne eudochia eudoksja eudora eufemio eugen eugene eugenia
eugenie eula eulalia eulalie eunice eusebia eusebie eusebio eva evan evangeline eve eveliina evelin evelina
eveline evelyn evelyne everardo everett evghenii evie evin evrard evy eymen ezio ezra fabian fabiana fabiano
fabien fabienne fabio fabiola fabrice fabricia fahrettin faith falk famke fannie fanny fanta fantine fanyana
farah farida fatim fatima fatimata fatma fatou fatouma fatoumata faustine fausto faustyna fay faye febe
febrina federico fedor fedora felicia feliciano felicie felicita felicitas felina felipe felix femke fenja
ferdinand ferdynanda fernando ferre ferruh fibikemi fidan fidel fien fiete fiifi fikret filemon filiberto
filip filipa filipe filippa filippo filomena fine finia finja finlay finley finn finnja finnley fiodor fiona
fiorenzo fitrat flavia flavie flavien flavio fleur floarea flodoard floor flor flora flore florence florencia
florent florentin florentina florentine florian floriana florin florina florine floyd flynn forrest franc
frances francesca francesco francis francisca francisco franco francois francoise frank franka frankie
franklin frantisek frantiska franz franziska fred freda freddie frederic frederick frederico frederik
frederike frederique fredrick fredrik fredy freek freya frida fridolin frieda friederike friedrich fritz
fruzsina fryderyk funmilayo furkan fynn fərəh gabin gabriel gabriela gabriele gabriella gabrielle gabrijela
gael gaelle gaetano gaia gail gaj gajadhar galina galiono ganesh ganjaran garance garrett garry gary gaspar
gaspard gaston gatsha gauranga gautier gavin gayle gbadebo gbemisola gedeon gejza gemma gene geneva genevieve
gennaro geoffrey geoffroy georg george georges georgeta georgette georgia georgiana gerald geraldine gerard
gerardo gerasimo gerda gergo gerhard germain germaine german gerrit gertruda gertrude geza ghenadie gheorghe
ghita giacomo giada gian gianluca gianni gianuario gideon gifty gil gilbert gilberto gilda gilles gina ginger
gino gioele gioia giorgia giorgio giovanna giovanni girika girolamo gisela gisele gita gitte giulia giuliana
giuliano giulio giuseppe gizela gladys gleb glen glenda glenn gligorije gloria gokboru gondebaud gonzague
gonzalo goran gordan gordana gordon goswamee grace gracie graciela grady graham grant gratian graziano greg
gregg gregoire gregor gregorio gregory greta gretchen grgo grgur grigore grigorije griselda guadalupe gudrite
gudrun guido guilherme guillaume guillemette guillermina guillermo gula gulay gulbahar gulcin guljaxon
gulseren gulər gumus gun gunay gunnar gust gustav gustave gustavo guy gwen gwenaelle gwendolyn habib habiba
haby hadi hafsa hagen hailey hakan hakem hakim halil halim halima hamidou hamza hana hani hanna hannabel
hannah hanne hannele hannes hanno hans hansueli harald hari harita harja harold harriet harrison harry harvey
hasan hasim hasna hassan hatem hattie hauke hawa hawar hayden haylee hayley hazan hazel heather hector hedelin
hedi heidi heikki helen helena helene helga helin helio helmut heloise hendri hendrik hennes henning henri
henrich henrick henrieta henrietta henriette henrik henrike henrique henry herbert herman hermann hermina
hermine hernan herta heval hilarion hilda hildegard hilola hippolyte hira holly homer homero honore hope
horace horacio hortense hostimil houda howard hubert hugh hugo hugues hulya humay hunter husniya hussein iacob
ian iaroslav ibra ibrahim ibrahima ibukunoluwa ico ida idris idrissa ifeanyichukwu ifunanya ignac ignacio
ignacy igor ihsan ika ikhidie ikrom ila ilaria ilarion ilay ilayda ileana ilenia ilgmars ilhan ilia ilian
iliana ilias ilie ilija ilinca ilja ilona ilqar ilsa ilyas imani imelda imke immanuel imoleoluwa imran ina
inara inaya indira indra indrikis ines inesa inez inga ingrid ingrida inka inkeri inna inocentiu insa inyoni
ioan ioana iolanda ion ionel ionela iosif ira irem irena irene irfan iridenta irina iris irma irmak irvin
irving isa isaac isabeau isabel isabela isabell isabella isabelle isabelly isac isadora isaiah isaias isak
iseult ishola isidora isidore isioma isis ismael ismail isra israel issa istvan iulia iulian iuliana iurie iva
ivan ivana ivanka ivanna ivar iven iveta ivica ivo ivona ivonne ivy iwan iyinoluwa iza izabela izabella
izajasz izidor izidora izolda jaakko jabulile jace jacinthe jack jackie jackson jacky jacob jacobo jacobus
jacqueline jacquelyn jacques jada jade jaden jadran jadranka jadranko jaga jagmeet jaime jairo jaivey jake
jakob jakov jakub jamal james jamie jamil jamila jan jana janaina jane janek janelle janet janeta janice janie
janin janina janine janis janka janko janna janne jannek jannes jannik jannis jano janos janosch janusz jara
jared jari jarmila jarne jarno jarod jarolim jaromir jaron jaroslav jaroslava jarred jasen jasmin jasmina
jasmine jasna jason jasper javier jaxx jay jaya jayce jayda jayden jayeng jaylen jayson jazmin jean jeanette
jeanne jeannette jeannie jed jeff jeffery jeffrey jehanne jela jelena jelica jella jelle jenna jennie jennifer
jenny jens jeppe jerald jeremiah jeremias jeremie jeremy jermaine jerome jeronimo jerry jesper jess jesse
jessica jessie jessy jesus jett jette jevgenijs jevrosima jihane jil jilji jill jim jimena jimmie jimmy jindra
jiyan joachim joah joakim joan joana joann joanna joanne joanny joao joaquim joaquin job jocelyn jodi jody joe
joel joelina joeline joelle joey johan johann johanna johanne johannes john johnathan johnnie johnny johnson
jolana jolanda joleen jolie jolien jolin jolina joline jon jona jonah jonas jonatan jonathan jonathon jonna
jonte joost jordan jordi jordy jorg jorge joris joscha joschua jose josef josefa josefin josefina josefine
joseph josephin josephine josh joshua josiah josiane josie josua josue josy jovan jovana joy joyce joze jozef
jozefina jozue juan juana juanita juda jude judita judith judy juhani jukka jule jules julia julian juliana
juliane julianne julie julien julienne julieta juliette julija julika julina julio julius jumagul juna june
junior jurgis juri justin justina justine justus justyn justyna juul juwan jorgen kaan kacper kadiatou kadir
kai kaia kairav kaj kaja kalervo kali kalidou kalinik kalle kalpana kamil kamila kamran kanci kara karen kari
karim kariman karin karina karine karl karla karlis karlo karlotta karmela karol karolina karoline karthik
kasper kassandra katariina katarina kate katharina katherine kathleen kathrin kathryn kathy katie katja
katlynn kato katrin katrina katrine kawaya kay kaya kayden kayla kaylee kayleigh kayode kayra kazimir keano
keanu keira keith kelley kelli kellie kelly kelvin kemal ken kenan kendra kenneth kenny keno kent kenza kenzo
kerem kerim kerry kevin kgabu khadidiatou khadija khady khalil khethiwe kian kiana kiara kika kilian kim
kimberley kimberly kimi kira kirk kirsten kjell klaas klara klaudia klemens klement klementyna kleopatra kobe
kocer koksal kolawole koloman komron konrad konrads konstancja konstantin konstantyn koray korbinian korinna
kornel kornelia kornelie krishna krista kristen kristi kristian kristiana kristie kristiina kristijan kristin
kristina kristine kristjan kristof kristoffer kristopher kristy krsto krystal krystian kubra kurnia kurt
kvetoslava kwabena kwasi kyan kyle kyra laal lacramioara lada ladislau ladislav laila lajos lala lalita lalə
lamar lambert lamia lamine lana lance langa lara larisa larissa larry lars larysa lasmono lassana lasse laszlo
latif latoya laura laure laureen lauren laurence laurene laurens laurent laurentia laurentiu laurenz lauri
lauriane laurie laurin laurine lauryn laverne lavinia lavinio lavize lawrence lawrencia laxmi layla lazar
lazare lea leah lean leana leander leandra leandre leandro leann leanne leda lee leena leif leigh leila lela
leland lelia len lena lene leni lenia lenja lenka lenn lennard lennart lenne lennert lennie lennox lenny lenya
leo leon leona leonard leonardo leone leonel leonhard leoni leonid leonida leonidas leonie leonor leonora
leontin leontina leontine leopold leopoldina leopoldine leopoldo leroy lesana leslie lester leticia letitia
letizia lev levent levente levi levin levke lewin lewis lexi lexie leyla lia liah liam lian liana liara lias
lidia lidija lidio lien lila lili lilia lilian liliana liliane lilien lilith lilla lilli lillian lillie lilly
lilou lily lina lincoln linda linde lindsay lindsey line linn linnea lino linus lio lion lionel lior lirik
liron lisa lisandro lisann lisanne lisbeth lise liselotte liubov liv liva livia livio liviu liya liyana liz
liza lize ljiljana ljuba ljubica lloyd logan loic lois lola lonnie lora loredana loreen loren lorena lorene
lorenz lorenza lorenzo loretta lori lorin loris lorna lorraine lotta lotte lou louay louie louis louisa louise
loup lourdes lourenco lova lowell lowie luan luana lubomir lubomira lubor lubos luboslav luboslava luc luca
lucas luce lucia lucian luciana luciano lucie lucien lucienne lucija lucile lucille lucio lucius lucretia lucy
ludivine ludmila ludomila ludovic ludovica ludovico ludwig luena luhung lui luigi luis luisa luise luiz luiza
lujza luk luka lukas luke lukhona lula luminita luna lungelo lutfi luther lutz luz luzie lwandle lya lyam
lydia lydie lyla lyle lyn lynda lynette lynn lynne maad maarit maartje mabel mable maca mack mackenzie macy
maddison maddox madeleine madeline madina madison madita madleen madlen mads mady mae mael maelle maeve
mafalda magali magda magdalena maggie magnus mahan mahaut mahdi mahesh mahir mahmoud mahmud mahulena mai maia
maica maida maik maike mailin mailo maimouna maira maja majda makinwa maks maksim malcolm malena malene malia
malick malik malika malin malina malo malou malte malvina mamadou mamie mandy manel manfred manisha manon
mansur manuel manuela maphikelela maqsud mara marah marc marceau marcel marcela marcelin marcelina marcella
marcelo marcia marco marcos marcus mare mareike marek mareme maren marena mareta margaret margareta margarida
margarita margaux margie margita margot marguerite mari maria mariam mariama marian mariana marianna marianne
mariano marica maricarmen maricica marie marieke mariella marija marika marilena marilou marilu marilyn marin
marina marine marino mario marion marisa marisol marissa marit marita marite marius marjatta marjorie mark
marketa marko markus marla marleen marlen marlena marlene marley marlis marlo marlon maros marquis marsha
marshall marta martaka marte marten martha marthe martim martin martina martine martti marty marvin marwa
marwin mary maryam maryann masa mason massimo mate matej mateja mateo mateus mateusz matheo matheus mathew
mathias mathilda mathilde mathis mathurin matias matilda matilde matis matjaz mato mats matt matteo mattes
matthew matthias matthieu matthis matti mattia mattias mattie mattis matyas matylda maud maude maureen maurice
mauricio mauro max maxence maxfuza maxi maxim maxima maxime maximilian maximilien maxine may maya mayeul
mayoor mayra mayte malgorzata medard medardo medina medine medoune megan megane meghan mehmet meik meike
meissa melania melanie melany melba melchior melek melia melike melina melinda melis melisa melissa melita
melodie melody melvin mence mercedes mercia meredith merel merle merlin mert merve mervin meryem mete metod
mette mhambi mia micael micaela micah micha michael michaela michal micheal michel michele michelle mick mieke
miguel mihaela mihai mihail mija mika mikael mikail mikayla mike mikelis mikkel mikulas mila milada milan
milana mildred mile milena miles milic milica milivoj milla milo milojica milorad milos miloslav miloslava
milota milton milutin mina mindy minerva minna minnie minodora mio mira mirabela mirac miran miranda miray
mircea mirco mireille mirela mirella miriam mirja mirjam mirka mirkelam mirko mirna miro miron miroslav
miroslava mirre miruna mirza misko misty mitchell mitja mitra mladen moa modest modesta modesto modou modupe
mohamed mohammad mohammed mohir moira moise moises mojmir molly mona monde monica monika monique monserrat
morayo morgan morgana morgane moric moritz morris morten mose moses motunrayo mouhamadou mouhamed moussa
moustapha mpumelelo mthunzi muazzam muhammad muhammed muhsin mulyanto murat muriel murilo murod musa mustafa
mutahhar mya myla mylan mylene myra myriam myrna myron myrtle nada nadezda nadia nadine nadir nadja nael naemi
nagabhushanam nahel nahid nahil nail naim najib nala nancy nandi nandor naomi naomie napoleon narcis narcisa
narciso nargiza narin nasrullah natalia natalie natalija natan natanael natasa natasha nathalie nathan
nathanael nathaniel nawal naya nayla nazif ndondoloza nea neal neda nedjeljka neele neil nela nele neli nelli
nellie nelly nelson nena nene neo nerea nergis nestor nestore nettie neva neven nevena nevenka nevin nevio
neyla nia nicholas nichole nick niclas nico nicola nicolae nicolai nicolaie nicolas nicole nicoleta nicon nicu
niculina nicuta niels nigar nigel nika nike nikita nikki niklas niklaus niklavs niko nikodem nikola nikolai
nikolas nikolina nil nila nils nilufar nimakoah nina nine nino nisa nischal nistiman nkanyezi nkosingiphile
nkosiyabo nnamdi noa noah noam noan noe noel noelia noelle noemi noemie nokuthula nola nolan nomvula nona
nonjabulo noor noortje nora norah norbert norberto nore norina norma norman norval nour nova novella novi
nozima nozipho ntombizodwa nubia nur nuredin nurgun nuria nurlan obanijesu oceane octave octavia octavian
octavio oda odette odil odin odon odorico ofelia ofelya ognjen ojaswini oke ola olaf olaide olakunle olasunmbo
olcay oldrich ole oleg oleksandr olga olimpia oliva olive oliver olivia olivier olivija oliwia oliwier ollie
olufunke olumide oluwafemi oluwasanmi oluwatimilehin oluwatumise olympe olympia omar omawunmi omer omolabake
omolara omotayo ondrej onome onur opal opemipo ophelia ophelie ora oren oriane orlando orlane ornella orso
orville orvokki oscar oskar osman osvaldo otabek otakar otilia otis oto otto oumar oumou ousmane owen oxana
oyenike ozodbek ozren pablo pacome padma paige paivi palmira pam pamela panagachie pankrac pantaleon paola
paolo paramita parascovia pardo paris pascal pascale pasquale pat patrice patricia patricija patricio patrick
patrik patrizia patsy patti patty paul paula paulette paulin paulina pauline paulo pavel pavlina pearl pedro
peer peggy pekka pelagia pelagie penda penelopa penelope penny pepe per pera percy peri perla pero perrine
perry persida petar pete peter petra petri petronela petronille petru phil philani philemon philine philip
philipp philippa philippe philippine phillip philomene phoebe phoenix phyllis pia pierre piet pieter pietro
pilar pio piotr piper pirjo pit pius platon plutarco pola pooja prakash prasetya prathamesh pravoslav predrag
prem preston prince princess prisca priscilla priscille priska prokop prosper prudence puti quasimodo queen
quentin quieta quinn quinten quirin rabia rachael rachel rada radan radislav radmila rado radojka radomir
rados radoslav radovan radu raduz rafael rafaela rafid rahel rahim rahmat rahmi rahul raif raik raina rainald
rainer raisa raj rajendra rajko raju rakesh rakita ralph rama ramata ramiro ramon ramona rana randal randall
randolf randolph randy rania ranjan ranko raoul raphael raphaelle raquel rasheedah rasmus rastislav ratna rauf
raul ravi ravshan ray rayan rayen raymond rebeca rebecca rebeka rebekka regina reginald regitze regnars reina
reinhold reka remi remo remus renas renat renata renate renato rene renee rex reza rhea rhonda ria riaan riana
ricardo riccarda riccardo richard rick rickey ricky rico rieke riitta rike riley rimma rina rino rita roan
robbe robert roberta roberto robin robinson robyn rocco roch rochelle rocio roderick rodica rodney rodolfo
rodrigo rodrigue rogelio roger rohan rok roksana roland rolando rolf romain roman romana romane romanita
romans romeo romeu romina romuald romulus romy ron ronak ronald ronan ronja ronke ronnie roos roosevelt rosa
rosalia rosalie rosalinda rosamunda rosana rosanna rosario rose roselyn rosemarie rosemary rosie rosina
rosmunda ross rostislav rotimi rowan roxana roxane roxanne roy roya roza rozalia rozina ruben ruby rudolf
rudolph rudy rufina rufus ruken rune rupert rusins ruslan russell rustam ruta ruth ruxanda ruya ruza ruzena
ruzica ryan rifat saba sabina sabine sabri sabrina sadie sadio safa safiatou safir safira safiya safta sagar
sahra said saiq sakari salih salim salimata sally salma salome salomea salomon salvador salvatore sam samandar
samanta samantha samara samba sami samia samir samira sammie sammy samson samuel samuele samukelisiwe sancho
sanda sander sandra sandrine sandro sandu sandy sanja sanjay sanne santiago santina santino santo santos
saphira sara sarah saraswati sardor sari sarina sarita sasa sascha sasha saskia saso saul saulcerite sava
savannah savina scarlett scott scottie sean sebastian sebastien sebnem sekou selena selene selim selin selina
selma sem semih sena senne seppe seppo serafin serafina seref serena serge sergej serghei sergi sergio sergiu
serhat servac seth settimio sev severin seydou seynabou sfiso shade shahobiddin shaina shana shane shanelle
shania shanna shannon shanon shany shari sharon shashikala shaun shawn shawna shayna sheila sheldon shelia
shelley shelly sheri sherman sherri sherry sheryl shirisha shirley sibongile sibylle sid siddarth siddhartha
sidney sidonia sidonie sidy siebe sienna sifiso sigurd sijuade silan silas silja silje silvan silvana silvere
silvester silvia silvija silvio silviu simeon simion simisola simon simona simone sina sinan sindre
sinenhlanhla sinja siphiwe sirin siro sirojiddin sithembiso siti sixtine sizakele sky skye slava slavek
slavica slavka slavko slavomir smaranda smilla soave sofia sofie sofija sokhna solange soledad soline solomon
solveig soma sona sondre sonia sonja sonke sonya sophia sophie soraya soren sorina souleymane spencer srecko
stacey stacy stan stanislas stanislav stanislava stanko stanley stasa stefan stefania stefanie stela stella
stephan stephane stephanie stephen steve steven stewart stig stine stjepan stuart sucheta sue sulton sumayyah
sumeet summer suraj susan susana susanna susanne sushant sushma suzana suzanne sveatoslav sven svetlana
sybilla sydney sylva sylvia sylvie synne szofi səhriyar tabea tade tadeas taha talia talivaldis tamara tamas
tami tamia tammy tancrede tania tanja tanya tapani tara tarja tarsilla tasha tatiana taufik taylor tea ted
teddy teja tekin temitope teo teodor teodora teodoro teodosia terence teresa terrence terry tertuliano tess
tessa thadie thalia thando thea theo theodor theodora theodore theofil theresa therese theunis thiago thierno
thierry thije thobeka thomas thulisile tia tiago tiana tibor tiffany tiina tijana till tim timo timon timotej
timoteo timothy tina tine tiphaine tiril titilayo titus tizian tiziana tobias tobiloba toby toluwani
toluwanimi tom toma tomas tomaz tome tomislav tommie tommy toncica toni tony tope tracey traci tracy travis
trevor tricia trilochan tristan tuana tuba tugiman tuomas tuulikki tuva tvrtko tyler tyron tyrone ufuk ulduz
ulf ulrich ulrik ulstano ulwazi umar umut una urban urmila urska ursula utama uve uzayr vadim valdemars
valentin valentina valentine valentino valeria valerie valerija valerijs valter vanda vanesa vanessa vania
vanja vasco vasil vasile vasilie vatroslav veda veikko velimir velva venceslao vendel vendulka vera verda
verginia vernon veronica veronika veselinka vesna vianney vic vicente vicki vickie vicky victor victoria vida
viggo viktor viktoria viktorija vilde vilma vilmars vilmos vince vincent vinicio viola violet violeta violette
viorel viorelia virgil virginia virginie vita vito vitor vitoria vivi vivian viviana viviane vivien vivienne
vlad vladek vladimir vladimira vladislav vlatka vojteska vrund vsevolod vukica vusumuzi wade wale walenty
walter wanda warren wayne webster wendy wesley widya wilbur wilhelm willard willi william willie willy wilma
wolfgang woodrow wout xander xatun xaver xavier xenia yago yahya yahyo yanis yannic yannick yannik yannis yara
yasin yasmin yasmine yaya yekta yewande yoann yolanda younes yousef youssef youssoupha yulia yumi yuna yunus
yuri yusuf yves yvette yvonne yildiz zac zachary zahir zahra zalan zamfir zander zanele zaneta zanete zanobi
zara zayd zbyska zdenka zdravko zehra zelda zenija zeno zente zerdest zeynep zigmars zin zina zita zithulele
zitomira zlatica zoe zoey zofia zohid zoltan zora zoran zorana zsolt zulfa zuzanna zvonimir lukasz αγγελος
αθανασιος αλεξανδρα αναστασια ανδρεας αντωνης αριστειδης γεωργια γρηγοριος δημητρα διονυσιος ελευθεριος
ευαγγελια ευσταθιος θεοδωρος ιωαννης κωστας μαρια νικολαος παναγιωτης παρασκευη πετρος σπυρος σταυρουλα
στυλιανος φωτιος χρηστος χρυσουλα ава август августин агафон агнія азалія алевтина аліна анании ангелина
анжела анжелика анфіса аполлинарии арсениј артемія архип благе богдан богуслава борис борислав бранка
брячислав вадим валентина валерия варвара василија велемир велимир вера виктория владо всевлад всеволод віліна
гаврило галаба гедеон герасим гліб горги гостомысл гроздан далеслава данка демид дејан дмитро добри доброслава
драги евгения евгениј евстигнеи емануел емельян жанна зафир захар зеновіи зора зорина игнат игнатии иосиф
исидор ката квітка кир климентина конон костянтин крстана лада ладимир леонид лидия листвич любовь любомира
макар макрина максим маргарита марина марія матвеи мате методија милослава мина миодраг мирослав мичо моисеи
мстислава натан невенка неля нестор никодим николаи олег олександр омелян остап остромир павлина пахом пелагія
перо потап прокопиј радим радован рајко родослав рубен ружа руслан сандра светлана серафим синклитикия синьоок
славе сократ сологуб споменка станимир стожар стоилко тамара твердислав теодосиј тихон томе трофим убавка
федосии филимон фрол харитина христо шишман эмиль юлия юліан яна ярослава ілона јанка јонче љубица ալբերտ
ալեքս անահիտ անդրանիկ աննա աշոտ արամ արեն արթուր արինա արմեն արտյոմ գագիկ գարիկ գոհար գրիգոր դավիթ էդուարդ
էլինա էվա լեւոն լիանա լիլիթ լյուսի կարեն կարինե համլետ հասմիկ հովհաննես մարի մարիամ մերի միքայել մոնթե յանա
նատալի նարեկ ռաֆայել ռուբեն սամվել սարգիս սուսաննա սոֆի վահե վիկտորյա տիգրան אביאל אבירם אדל אופיר אורלי אילון
אלדד אליאס אלישבע אמונה אסף ארטיום אשל ברי גולן גלי דולב דניאל הדר ורד חיים טובה ידידיה יואב יונתן יעל ירדן
כרמי ליאון ליה לירוי מגל מיקה מריה נדב נטלי ניתאי סביון ספיר עוזיה עינת ענבר צבי קורין ראם רוני רננה שולמית
שירז שמחה תאנה תמרה ابتین ابراهيم ابراہیم احسن ارش ازرم اسلام اقدس امجد امنہ امیرسینا اویس اياس ایدا باهۆز
بختیار بدران بلال بهدیس بۆكورد بیتا تابین توفيق توژال تۆڵه جبريل جميل جواد جێگر حافظ حدید حسني حسنہ حفصہ حمدان
حمزہ حمیرہ خباب خدیجہ خشایار خورشید خێڵان دانش دلبر ديسم دڵان دیاكۆ رابعہ رادبانو راكان رجب رخسار رضوان رنيم
روبینہ روزینہ رویا زارا زونا زيدون زۆراب سازۆ سانا سایه سرمد سليم سمیرا سورێن سوزه سیبوبه سیروان سیف شاخی شانۆ
شایان شريف شفیع شهبال شهین شوانه شوقي شہناز شیرین شێر صدقي طاهر عادل عاصم عایشہ عبداللہ عثمان عدلان عزمي على
عمايم عمیر عوضية غزاله فاخر فايز فرداد فرنگیس فريد فرہان فریبرز فریڤان فواز قباد كاسان كامل كاوه كوردۆ كیاكسار
لالۆ لاڤین ماد مازن مانوش ماڤین مجيد محسن محمدرضا مختار مرعي مریم مسود مشال مصلح مقداد ملیکا ممتاز منایل منعم
مهراندیش مهشاد مونس میرداد مینو نازیله ناظم نرسی نسار نسيم نوري نوشین نیکزاد هامنۆ هاوژین هوتن هویدا هيكل
هۆشین هێلان وردہ وسیم وصفي ولید ویدا يارزۆك يازیز يالان ياورنگ ياگرین پاكۆ پرناز پشنگ چابک چالاك ڕازناو ڕاڤین
ڕۆشنا ڕێبین ژاڵه ژیوار کاراکو کاووس کمال کیاندخت گاڤان گرشاسب گلبهار گلشید گوڵژین گیتی یادۆ یاسین अमत अशम आरव
कषण गगन गणश पदम परण परम बदध रञजन रतन लकषम शषट सञजय सरज ससन กจด กตตเดช กรรณขนษฐา กลสร ขวญเรอน จนทมา จาตรภทร
ชยพล ซนนยะ ฐาปกรณ ณฐธชา ณรงคฤทธ ทพยวลย ธญยชนก ธนนนท ธรกานต นงลกษณ นนทพร นราวชญ บญญฤทธ ปณต ปยะเกยรต ปรารถนา
พงษทรพย พทธสวาท พรยทธ พาดฮะ ภทรชย ภาณวชร มรซาลน ยพราช รตตภรณ ฤทยรตน วฒชรน วรนทรญา วรเมธ ศตคณ ศรพงศ สขประวณ
สทธภาคย สภาภรณ สรมาภรณ สลนทพย หนซน อนญญา อมลวรรณ อศราภรณ อไร เจษฎาภรณ เปยมโกมล เอกนร โมนา აგული ალიო ასლანაზ
ბახვა ბოცო გედია გიგი გოგოთურ გუგუნა გურამ ეკა ვალენტინა ვახტანგ ზოია თაია თამრიკო თემურ თმაგიშერა ილია იური
კიტა ლამარა ლიანა მათიკო მამისა მარიამი მგელიკა მზეთვალა მთვარისა მუხრან ნანული ნიკა ნოდო ნუცა პაპუნა რამაზ
სალომე სოფიო ტურია ფოსო ქეთო ღვთისია შალვა ჩიორა ციკო ციცი ძიძია ხარება ხოხიტა ჯულიეტა 가람 강우 규빈 다빈
다혜 도원 동규 라윤 민건 민영 민호 상윤 서율 석현 성준 세준 소율 수인 승아 승호 시윤 아라
여준 영민 예슬 용준 유건 유이 윤성 윤호 은우 이나 재우 재호 정후 주은 준성 지민 지우 지현 찬
채윤 태성 태준 하리 하은 해준 현준 혜인 희찬 あゆみ さくら ひなた めくみ ゆかり 久美子 健太郎 八重子 千代子 恵美子 明日香 由美子 真由美 美代子
美智子 菜々子 麻衣子
`;
