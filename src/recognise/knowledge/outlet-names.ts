/**
 * Names of periodicals in the humanities and the social sciences, words folded, parted by bars. Written by
 * scripts/known-outlets.ts from the names that the Citation Style Language styles say (citationstyles.org, state of
 * 2023-02-09 as in Debian 12; CC BY-SA 3.0 for the styles, of which nothing but names is taken).
 */
export const OUTLET_NAMES: string = `
abi technik|academic questions|academy of management discoveries|academy of management journal|
academy of management learning and education|academy of management perspectives|
academy of management proceedings|academy of management review|accounting history review|
acme an international journal for critical geographies|acta amazonica|acta commercii|acta philosophica|
administrative science quarterly|advances in eating disorders theory research and practice|aethiopica|
aethiopistische forschungen|africa review|african and black diaspora an international journal|
african evaluation journal|african journal of career development|afro asia|aging neuropsychology and cognition|
agora|agriculture and human values|aib studi|aims environmental science|aims geosciences|alternatif politika|
american antiquity|american journal of archaeology|american journal of political science|
american journal of potato research|american journal of sociology|american political science review|
american review of canadian studies|american sociological review|anabases|anatolia|ancilla iuris|angelaki|
anglia|annales de demographie historique|annales histoire sciences sociales|annals of leisure research|
annals of public and cooperative economics|annals of the association of american geographers|
annual review of anthropology|annual review of law and social science|annual review of sociology|
antarctic science|anthropology medicine|anthropozoologica|antipode|antiquites africaines|antiquity|
anxiety stress coping|aphasiology|applied mathematical finance|aquitania|arbok hins islenzka fornleifafelags|
archaeologia austriaca|archaeonautica|archeologia classica|archeologicke rozhledy|archeologie medievale|
archeosciences|archiv fur die civilistische praxis|archiv fur geschichte der philosophie|
archive for history of exact sciences|archives and manuscripts|archives and records|
archives of pharmacal research|argumentation|art history|
art libraries society of north america arlis na reviews|asia pacific business review|
asia pacific journal of accounting economics|asia pacific journal of counselling and psychotherapy|
asia pacific journal of education|asia pacific journal of health sport and physical education|
asia pacific journal of human resources|asia pacific journal of tourism research|
asia the pacific policy studies|asian anthropology|asian journal of social psychology|asian philosophy|
asian population studies|asian studies review|atlantic studies|attachment human development|
australasian dispute resolution journal|australasian journal of philosophy|
australian academic research libraries|australian archaeology|australian business law review|
australian gst journal|australian intellectual property journal|australian journal of administrative law|
australian journal of competition and consumer law|australian journal of learning difficulties|
australian planner|australian tax review|austrian journal of development studies|austrian studies|ayer|
b i t online|babesch annual papers on mediterranean archaeology|bakhtiniana journal of discourse studies|
behavioral sciences of terrorism and political aggression|beitrage zur popularmusikforschung|
bell labs technical journal|betriebswirtschaftliche forschung und praxis|biblio 3w|bibliothecae it|
bibliothek 8211 forschung und praxis|bibliotheque d archeologie mediterraneenne et africaine biama|
bibliotheque d etude|biens symboliques symbolic goods|bioarchaeology international|
bioarchaeology of the near east|bioethics|biometrics|biosocieties|body movement and dance in psychotherapy|
body society|bollettino d archeologia online|bourgogne franche comte nature|
british journal of guidance counselling|british journal of industrial relations|
british journal of political science|british journal of religious education|
british journal of sociology of education|building and construction law journal|
bulletin archeologique des ecoles francaises a l etranger|bulletin de correspondance hellenique|
bulletin de la societe prehistorique francaise|bulletin du centre d etudes medievales d auxerre|
bulletin of the american meteorological society|business and economic horizons|
business ethics a european review|business history|business trends|byzantina symmeikta|
byzantine and modern greek studies|cahiers d ethnomusicologie|cahiers du centre gustave glotz|
cahiers mondes anciens|cambridge archaeological journal|cambridge journal of economics|
cambridge journal of education|canadian journal of african studies la revue canadienne des etudes africaines|
canadian journal of development studies revue canadienne d etudes du developpement|
canadian journal of economics|canadian journal of electrical and computer engineering|
canadian journal of philosophy|canadian public policy|capitalism nature socialism|centaurus|
central asian survey|central european journal of public policy|cesky financni a ucetni casopis|
changer d epoque|changing english|child neuropsychology|china communications|china economic journal|
china information|china journal of accounting studies|chinese journal of communication|
chroniques des activites archeologiques de l ecole francaise de rome|chungara revista de antropologia chilena|
citizenship studies|city|city community|civitas revista de ciencias sociais|classroom discourse|
climate change economics|clio medica|coaching an international journal of theory research and practice|
cognition emotion|cognitive neuropsychiatry|cognitive neuropsychology|cognitive neuroscience|
collection de l ecole francaise de rome|collection du centre jean berard|collections electroniques de l inha|
college research libraries|common market law review|communication education|communication et langages|
communication teacher|community work family|company and securities law journal|comparativ|
comparative education|comparative oriental manuscript studies bulletin|comparative politics|
comparative population studies|compare a journal of comparative and international education|computer|
computer architecture letters|computer assisted language learning|computer science education|
computer und recht|computing in science engineering|constellations|consumption markets culture|
contemporary accounting research|contemporary arab affairs|contemporary british history|contemporary buddhism|
contemporary italian politics|contemporary jewry|contemporary justice review|contemporary social science|
contemporary sociology|contemporary south asia|continental philosophy review|continuity and change|continuum|
control automation|counselling and psychotherapy research|counselling psychology quarterly|
creativity and innovation management|criminal justice studies|criminal law journal|critical african studies|
critical discourse studies|critical studies in media communication|critical studies on security|
critical studies on terrorism|cultural geographies|cultural studies of science education|cultural trends|
culture and organization|culture and religion|culture medicine and psychiatry|curationis|
current issues in language planning|current issues in tourism|curriculum journal|czech journal of tourism|
data science journal|debatte journal of contemporary central and eastern europe|democratization|
demographic research|der moderne staat|deuqua special publications|deutsche sprache|developing world bioethics|
development and change|development in practice|development policy review|dialectical anthropology|
diaspora studies|digital creativity|digital journalism|digital scholarship in the humanities|
disability society|discourse studies in the cultural politics of education|diversity and distributions|
documents d archeologie francaise|dramatherapy|e g quaternary science journal|early child development and care|
early medieval europe|early music history|early popular visual culture|early years|earth interactions|
earth surface processes and landforms|east european jewish affairs|east european politics|economia y politica|
economics of innovation and new technology|economie et statistique|education 3 13|education economics|
educational action research|educational media international|educational philosophy and theory|
educational psychology|educational psychology in practice|educational research|
educational research and evaluation|educational review|educational studies|eighteenth century life|
ekonomie a management|election law journal|electronics letters|emotional and behavioural difficulties|
engineering management journal|engineering technology|entrepreneurship regional development|
environment and urbanization|environmental and planning law journal|environmental education research|
environmental values|ergo|estuaries and coasts|estudios de cultura maya|estudios hispanicos|ethics|
ethics and education|ethnic and racial studies|ethnobiology letters|ethnographiques org|
ethnography and education|ethnologie francaise|ethnomusicology|
european early childhood education research journal|european journal for philosophy of religion|
european journal of business and economics|european journal of developmental psychology|
european journal of higher education|european journal of international law|
european journal of political research|european journal of psychotherapy counselling|
european journal of special needs education|european journal of sport science|
european journal of teacher education|european journal of work and organizational psychology|
european retail research|european review of agricultural economics|
european review of history revue europeenne d histoire|european review of international studies|
european review of social psychology|european sport management quarterly|
evidence based communication assessment and intervention|evolutionary anthropology|family business review|
family law review|family science|feminist economics|feminist legal studies|feminist media studies|
feminist theory|finanzarchiv public finance analysis|first amendment studies|first monday|
first world war studies|fold r|foreign policy analysis|forschungsjournal soziale bewegungen fjsb german|
forum for social economics|forum qualitative social research|forum qualitative sozialforschung|
french historical studies|french politics|frontiers in behavioral neuroscience|frontiers in communication|
frontiers in digital humanities|frontiers in education|frontiers in ict|frontiers in sociology|
frontiers of biogeography|gaia|gallia|gallia prehistoire|gender and education|gender society|
geneses sciences sociales et histoire|geochronometria|geografia fisica e dinamica quaternaria|
geografie sbornik cgs|geografisk tidsskrift danish journal of geography|geographica helvetica|
geographical analysis|geographie et cultures|geographische zeitschrift|geopolitics|geoscience communication|
german yearbook of international law|geschichte und gesellschaft|gewerblicher rechtsschutz und urheberrecht|
global crime|global discourse|globalisation societies and education|gnosis journal of gnostic studies|
government and opposition|green letters|health and human rights journal|health economics|
health economics policy and law|health psychology and behavioral medicine an open access journal|
health psychology review|health reform observer observatoire des reformes de sante|health services research|
health social care in the community|heiliger dienst|henoch|hesperia|high ability studies|
hispanic american historical review|histoire mesure|histoire politique politique culture societe|
historia scribere|historical materialism|historical social research|historioplus|history and anthropology|
history and theory|history australia|history of geo and space sciences|history of political economy|
history of the human sciences|housing policy debate|housing studies|housing theory and society|
hts teologiese studies theological studies|human ecology|human resource development international|
human resource management journal|human rights law review|ibm journal of research and development|
ibsen studies|ie comunicaciones|ieee access|ieee acm transactions on audio speech and language processing|
ieee acm transactions on computational biology and bioinformatics|ieee acm transactions on networking|
ieee aerospace and electronic systems magazine|ieee annals of the history of computing|
ieee antennas and propagation magazine|ieee antennas and wireless propagation letters|
ieee asme transactions on mechatronics|ieee circuits and systems magazine|ieee communications letters|
ieee communications magazine|ieee communications surveys tutorials|ieee computational intelligence magazine|
ieee computer graphics and applications|ieee consumer electronics magazine|ieee control systems|
ieee design test|ieee electrical insulation magazine|ieee electrification magazine|
ieee electromagnetic compatibility magazine|ieee electron device letters|ieee embedded systems letters|
ieee engineering management review|ieee geoscience and remote sensing letters|
ieee geoscience and remote sensing magazine|ieee industrial electronics magazine|
ieee industry applications magazine|ieee instrumentation measurement magazine|ieee intelligent systems|
ieee intelligent transportation systems magazine|ieee internet computing|ieee internet of things journal|
ieee journal of biomedical and health informatics|
ieee journal of emerging and selected topics in power electronics|ieee journal of oceanic engineering|
ieee journal of photovoltaics|ieee journal of quantum electronics|
ieee journal of selected topics in applied earth observations and remote sensing|
ieee journal of selected topics in quantum electronics|ieee journal of selected topics in signal processing|
ieee journal of solid state circuits|ieee journal of the electron devices society|
ieee journal of translational engineering in health and medicine|
ieee journal on emerging and selected topics in circuits and systems|
ieee journal on selected areas in communications|ieee latin america transactions|ieee magnetics letters|
ieee micro|ieee microwave and wireless components letters|ieee microwave magazine|ieee multimedia|
ieee nanotechnology magazine|ieee network|ieee osa journal of optical communications and networking|
ieee pervasive computing|ieee photonics journal|ieee photonics technology letters|ieee potentials|
ieee power and energy magazine|ieee pulse|ieee reviews in biomedical engineering|
ieee revista iberoamericana de tecnologias del aprendizaje|ieee robotics automation magazine|
ieee security privacy|ieee sensors journal|ieee signal processing letters|ieee signal processing magazine|
ieee software|ieee solid state circuits magazine|ieee spectrum|ieee systems journal|
ieee technology and society magazine|ieee transactions on aerospace and electronic systems|
ieee transactions on affective computing|ieee transactions on antennas and propagation|
ieee transactions on applied superconductivity|ieee transactions on automatic control|
ieee transactions on automation science and engineering|ieee transactions on autonomous mental development|
ieee transactions on biomedical circuits and systems|ieee transactions on biomedical engineering|
ieee transactions on broadcasting|ieee transactions on circuits and systems for video technology|
ieee transactions on circuits and systems i regular papers|
ieee transactions on circuits and systems ii express briefs|ieee transactions on cloud computing|
ieee transactions on communications|ieee transactions on components packaging and manufacturing technology|
ieee transactions on computational intelligence and ai in games|
ieee transactions on computer aided design of integrated circuits and systems|ieee transactions on computers|
ieee transactions on consumer electronics|ieee transactions on control systems technology|
ieee transactions on cybernetics|ieee transactions on dependable and secure computing|
ieee transactions on device and materials reliability|
ieee transactions on dielectrics and electrical insulation|ieee transactions on education|
ieee transactions on electromagnetic compatibility|ieee transactions on electron devices|
ieee transactions on emerging topics in computing|ieee transactions on energy conversion|
ieee transactions on engineering management|ieee transactions on evolutionary computation|
ieee transactions on fuzzy systems|ieee transactions on geoscience and remote sensing|
ieee transactions on haptics|ieee transactions on human machine systems|ieee transactions on image processing|
ieee transactions on industrial electronics|ieee transactions on industrial informatics|
ieee transactions on industry applications|ieee transactions on information forensics and security|
ieee transactions on information theory|ieee transactions on instrumentation and measurement|
ieee transactions on intelligent transportation systems|ieee transactions on knowledge and data engineering|
ieee transactions on learning technologies|ieee transactions on magnetics|
ieee transactions on microwave theory and techniques|ieee transactions on mobile computing|
ieee transactions on multimedia|ieee transactions on nanobioscience|ieee transactions on nanotechnology|
ieee transactions on network and service management|ieee transactions on neural networks and learning systems|
ieee transactions on neural systems and rehabilitation engineering|ieee transactions on nuclear science|
ieee transactions on parallel and distributed systems|
ieee transactions on pattern analysis and machine intelligence|ieee transactions on plasma science|
ieee transactions on power delivery|ieee transactions on power electronics|ieee transactions on power systems|
ieee transactions on professional communication|ieee transactions on reliability|ieee transactions on robotics|
ieee transactions on semiconductor manufacturing|ieee transactions on services computing|
ieee transactions on signal processing|ieee transactions on smart grid|
ieee transactions on software engineering|ieee transactions on sustainable energy|
ieee transactions on systems man and cybernetics systems|ieee transactions on terahertz science and technology|
ieee transactions on ultrasonics ferroelectrics and frequency control|
ieee transactions on vehicular technology|ieee transactions on very large scale integration systems|
ieee transactions on visualization and computer graphics|ieee transactions on wireless communications|
ieee vehicular technology magazine|ieee wireless communications|ieee wireless communications letters|
ieee women in engineering magazine|ieice transactions on communications|ieice transactions on electronics|
ieice transactions on fundamentals of electronics communications and computer sciences|
ieice transactions on information and systems|iet biometrics|iet circuits devices systems|iet communications|
iet computer vision|iet computers digital techniques|iet control theory applications|
iet electric power applications|iet electrical systems in transportation|
iet generation transmission distribution|iet image processing|iet information security|
iet intelligent transport systems|iet micro nano letters|iet microwaves antennas propagation|
iet nanobiotechnology|iet networks|iet optoelectronics|iet power electronics|iet radar sonar navigation|
iet renewable power generation|iet science measurement technology|iet signal processing|iet software|
iet synthetic biology|iet systems biology|iet wireless sensor systems|
im gesprach hefte der martin buber gesellschaft|immigrants minorities|in die skriflig in luce verbi|
incontext studies in translation and interculturalism|indiana|industrial relations|infant observation|
inflammation|informal logic|information communication society|information communications technology law|
informationspraxis|innovation and development|innovation in language learning and teaching|
innovation the european journal of social science research|innovations in education and teaching international|
insolvency law journal|inter asia cultural studies|interactive learning environments|intercultural education|
interdisziplinare anthropologie|international affairs forum|international critical thought|
international development policy|international economic journal|international gambling studies|
international journal for academic development|
international journal for the semiotics of law revue internationale de semiotique juridique|
international journal of adolescence and youth|international journal of art therapy|
international journal of bilingual education and bilingualism|international journal of children s spirituality|
international journal of climatology|international journal of comparative and applied criminal justice|
international journal of culture and mental health|
international journal of disability development and education|international journal of early years education|
international journal of electronic commerce|international journal of housing policy|
international journal of inclusive education|international journal of jungian studies|
international journal of leadership in education|international journal of lifelong education|
international journal of management reviews|international journal of multilingualism|
international journal of osteoarchaeology|international journal of philosophy and theology|
international journal of play|international journal of psychology|
international journal of qualitative studies in education|
international journal of research method in education|international journal of science education|
international journal of science education part b|international journal of social research methodology|
international journal of sport and exercise psychology|international journal of the economics of business|
international journal of urban and regional research|international journal of urban sciences|
international journal of water resources development|international organization|
international political sociology|international review of applied economics|
international review of law computers technology|international review of sport and exercise psychology|
international review of the red cross|international security|international studies in catholic education|
international studies in sociology of education|international studies in the philosophy of science|
international studies perspectives|international studies quarterly|international studies review|
irish educational studies|irish historical studies|irish studies review|islam and christian muslim relations|
it professional|ithaque|ius ecclesiae|jahrbuch der osterreichischen byzantinischen gesellschaft|
jahrbuch fur evangelikale theologie|jamba journal of disaster risk studies|javnost the public|
jcom journal of science communication|journal de la societe des americanistes|
journal de la societe des oceanistes|journal fur kulturpflanzen journal of cultivated plants|
journal fur kunstgeschichte|journal of adventure education outdoor learning|journal of advertising research|
journal of african cultural studies|journal of agricultural and applied economics|
journal of agricultural and resource economics|journal of applied meteorology and climatology|
journal of applied philosophy|journal of archaeological research|journal of atmospheric and oceanic technology|
journal of baltic studies|journal of banking and finance law and practice|journal of beliefs values|
journal of biogeography|journal of biological education|journal of business logistics|
journal of change management|journal of children and media|journal of children and poverty|
journal of chinese economic and business studies|journal of chinese political science|
journal of civil litigation and practice|journal of climate|
journal of clinical and experimental neuropsychology|journal of cognitive psychology|
journal of common market studies|journal of comparative asian development|journal of competitiveness|
journal of consumer research|journal of contemporary african studies|journal of contemporary asia|
journal of contemporary european studies|journal of criminal justice education|journal of cultural economy|
journal of curriculum studies|journal of development effectiveness|journal of development studies|
journal of display technology|journal of east asian linguistics|journal of eastern african studies|
journal of economic and financial sciences|journal of economic impact|journal of economic methodology|
journal of economic policy reform|journal of ecotourism|journal of education and work|
journal of education for teaching|journal of education policy|journal of egyptian history|
journal of elections public opinion parties|journal of ethnic and migration studies|
journal of european public policy|journal of finance|journal of financial and quantitative analysis|
journal of forensic psychiatry psychology|journal of further and higher education|journal of gender studies|
journal of global fashion marketing|journal of global scholars of marketing science|
journal of graphic novels and comics|journal of health and social behavior|journal of heritage tourism|
journal of human rights|journal of hydrometeorology|journal of iberian and latin american studies|
journal of information literacy|journal of institutional and theoretical economics|
journal of interactive marketing|journal of intercultural communication research|
journal of intercultural studies|journal of international business studies|
journal of international economic law|journal of international marketing|journal of international peacekeeping|
journal of international relations and development|journal of international studies|
journal of intervention and statebuilding|journal of israeli history|journal of judicial administration|
journal of latin american cultural studies|journal of law and medicine|journal of lightwave technology|
journal of macromarketing|journal of management|journal of management studies|journal of marketing|
journal of marketing communications|journal of marketing for higher education|journal of marketing management|
journal of marketing research|journal of microelectromechanical systems|journal of modern italian studies|
journal of modern jewish studies|journal of moral education|
journal of multilingual and multicultural development|journal of music technology and education|
journal of neolithic archaeology|journal of new music research|journal of outdoor activities|
journal of peace education|journal of peace research|journal of physical oceanography|
journal of poetry therapy|journal of policing intelligence and counter terrorism|
journal of policy research in tourism leisure and events|journal of political ideologies|
journal of political philosophy|journal of postcolonial writing|journal of product innovation management|
journal of property research|journal of public policy marketing|journal of refugee studies|
journal of reproductive and infant psychology|journal of retailing|journal of risk research|
journal of roman archaeology|journal of sexual aggression|journal of small business entrepreneurship|
journal of small business management|journal of social archaeology|journal of social philosophy|
journal of soil and water conservation|journal of sport tourism|journal of sports sciences|
journal of strategic marketing|journal of sustainable finance investment|journal of sustainable tourism|
journal of the asia pacific economy|journal of the association for information science and technology|
journal of the association of environmental and resource economists|journal of the atmospheric sciences|
journal of the history of collections|journal of the indian law institute|journal of the indian ocean region|
journal of the philosophy of sport|journal of the royal anthropological institute|
journal of the royal society of western australia|journal of the warburg and courtauld institutes|
journal of tourism and cultural change|journal of transport and supply chain management|
journal of trust research|journal of urban design|
journal of urbanism international research on placemaking and urban sustainability|
journal of vocational education training|journal of women and minorities in science and engineering|
journal of world systems research|journal of youth studies|
journal on efficiency and responsibility in education and science|journalism practice|journalism studies|
journalistica|jurisprudence|juristische schulung|justice quarterly|keel ja kirjandus|
kolner zeitschrift fur soziologie und sozialpsychologie|kommunikation und recht|kritische ausgabe|
l annee sociologique|l homme 8211 revue francaise d anthropologie|la revue des sciences de gestion|
labor history|landscape research|language and cognitive processes|language and education|
language and intercultural communication|language awareness|language culture and curriculum|
language in society|laterality asymmetries of body brain and cognition|
latin american and caribbean ethnic studies|latin american perspectives|latin american research review|
law and critique|law culture and the humanities|law society review|law technology and humans|
le mouvement social|learning media and technology|leiden journal of international law|leisure loisir|
leisure studies|leonardo|leonardo music journal|les cahiers du journalisme|les mondes du travail|
les nouvelles de l archeologie|leviathan|lien social et politiques|literator|liverpool law review|
local government law journal|loisir et societe society and leisure|london review of international law|
management avenir|managing leisure|maritime policy management|mcdonald institute monographs|
media culture society|mediaeval studies|medialni studia|medical history|medicine conflict and survival|
medicine health care and philosophy|medicine studies|mediterranean politics|
melanges de l ecole francaise de rome antiquite|
melanges de l ecole francaise de rome italie et mediterranee modernes et contemporaines|
melanges de l ecole francaise de rome moyen age|memory|mental health religion culture|
mentoring tutoring partnership in learning|meta|metascience|meteorological monographs|
method theory in the study of religion|metropolitiques|middle east critique|migration and development|
mimbar hukum|mind language|minerva|mobilities|modern chinese literature and culture|modern italy|
modern language review|mondes en developpement|monthly weather review|mortality|mots|
museum management and curatorship|music education research|music theory spectrum|national identities|
nationalities papers|nations and nationalism|natural language linguistic theory|natural language semantics|
nature climate change|nature geoscience|nehet|neue juristische wochenschrift|neue kriminalpolitik|neurocase|
neuroethics|neuropsychological rehabilitation|new review of film and television studies|new writing|
new zealand economic papers|new zealand journal of history|nordic journal of music therapy|nordic psychology|
norois|northern territory law journal and reports|nouvelles perspectives en sciences sociales|o bib|
offa berichte und mitteilungen zur urgeschichte fruhgeschichte und mittelalterarchaologie|online currents|
open gender journal|open learning the journal of open distance and e learning|organised sound|organization|
organization studies|organon|osterreichische zeitschrift fur politikwissenschaft|
osterreichische zeitschrift fur soziologie|oxford german studies|oxford review of education|
oxford studies in ancient philosophy|palaeodiversity|palaontologische zeitschrift|pallas|past present|
pastoral care in education|pedagogicka orientace|pedagogy culture society|pedosphere|
person centered experiential psychotherapies|perspectives|perspectives on politics|
perspectives policy and practice in higher education|philippika|philippine political science journal|
philosophia scientiæ|philosophical explorations|philosophical psychology|philosophiques|
philosophy public affairs|physical education and sport pedagogy|planning perspectives|
planning practice research|planning theory practice|polar research|police practice and research|policy studies|
political studies|politics groups and identities|politikon|politique europeenne|
politische vierteljahresschrift|politix|polygraphia|population|population space and place|portuguese studies|
post soviet affairs|pravnik|prehistoires mediterraneennes|proceedings of the ieee|
proceedings of the zoological society|profesional de la informacion|proinflow|property law review|
ps political science politics|psychoanalytic psychotherapy|psychodynamic practice|psychology crime law|
psychology health|psychology health medicine|psychology sexuality|psychosis|psychotherapy research|
public law review|pythagoras|quaderni|quaderni materialisti|qualitative sociology|quarterly journal of speech|
r d management|race ethnicity and education|rassegna degli archivi di stato|reading and writing|
recherches en sciences de gestion|reflective practice|refugee survey quarterly|representation|res publica|
research evaluation|research in dance education|
research in drama education the journal of applied theatre and performance|research in mathematics education|
research in post compulsory education|research in science technological education|research papers in education|
rethinking history|rever revista de estudos da religiao|review of african political economy|
review of communication|review of economic perspectives|review of international studies|
review of philosophy and psychology|review of political economy|review of religious research|
revista chilena de derecho y tecnologia|revista cuicuilco|revista noesis|revue archeologique|
revue archeologique de l est|revue archeologique de narbonnaise|revue archeologique du centre de la france|
revue d histoire des sciences humaines|revue d histoire moderne et contemporaine|revue des etudes byzantines|
revue europeenne des migrations internationales|revue francaise d administration publique|
revue francaise de gestion|revue francaise de sociologie|russian journal of communication|
sa journal of human resource management|samples|scandinavian journal of educational research|
scandinavian journal of hospitality and tourism|scandinavian political studies|
school effectiveness and school improvement|school leadership management|seed science and technology|
self and identity|sex education|sexual and relationship therapy|sinergie italian journal of management|
skene journal of theatre and drama studies|slavonic east european review|small wars insurgencies|
soccer society|social and environmental accountability journal|social and natural sciences journal|
social anthropology anthropologie sociale|social dynamics|social identities|social influence|
social movement studies|social neuroscience|social psychology quarterly|social semiotics|
social studies of science|societe francaise d etude de la ceramique antique en gaule|societes contemporaines|
society and mental health|socio economic review|sociologia ruralis|sociologia urbana e rurale|
sociological methodology|sociological theory|sociology|sociology of education|sociology of health illness|
sorbonne student law review revue juridique des etudiants de la sorbonne|south african actuarial journal|
south african journal of business management|south african journal of childhood education|
south african journal of communication disorders|south african journal of economic and management sciences|
south african journal of information management|south african law journal|south asian diaspora|
south asian history and culture|southeastern geographer|soziale welt|soziologie|soziologiemagazin|
sport education and society|sports biomechanics|sports coaching review|sports technology|
stellenbosch law review|strategic design research journal|strategic entrepreneurship journal|
strategic management journal|strategic organization|studi e materiali di storia delle religioni|
studi slavistici rivista dell associazione italiana degli slavisti|studia bas|
studia theologica nordic journal of theology|studies in continuing education|studies in science education|
studying teacher education|sub urban zeitschrift fur kritische stadtforschung|sugar tech|
suomen antropologi journal of the finnish anthropological society|swiss political science review|sylwan|
system dynamics review|szociologiai szemle|tabula|
tatup zeitschrift fur technikfolgenabschatzung in theorie und praxis|teacher development|teachers and teaching|
teaching education|teaching in higher education|teaching sociology|techniques culture|
technology pedagogy and education|terrorism and political violence|tertiary education and management|
textual practice|the academy of management annals|the accounting review|the american journal of bioethics|
the asia pacific journal of anthropology|the australian law journal|the australian library journal|
the british journal for the philosophy of science|the british journal of sociology|the canadian geographer|
the chaucer review|the chinese journal of international politics|the clinical neuropsychologist|
the depositional record|the economic history review|the european journal of finance|
the european journal of the history of economic thought|the hastings center report|the historical journal|
the history of the family|the holocene|the international journal of the history of sport|
the international review of retail distribution and consumer research|the irish journal of psychology|
the journal of agricultural education and extension|the journal of comparative germanic linguistics|
the journal of comparative law|the journal of egyptian archaeology|the journal of hellenic studies|
the journal of imperial and commonwealth history|the journal of international trade economic development|
the journal of juristic papyrology|the journal of legal pluralism and unofficial law|
the journal of medieval and early modern studies|the journal of modern history|
the journal of north african studies|the journal of peasant studies|the journal of positive psychology|
the journal of roman studies|the journal of transport history|the journal of value inquiry|
the lawyer quarterly|the library|the quarterly journal of experimental psychology|the queensland lawyer|
the review of faith international affairs|the review of financial studies|
the scandinavian psychoanalytic review|the seventeenth century|the sixties|the sociological review|
the tort law review|theologia viatorum|theologie und philosophie|theoretical medicine and bioethics|
theory culture society|thinking reasoning|topoi orient occident|tourism planning development|
trabajos de prehistoria|traces revue de sciences humaines|transformation in higher education|
translation studies|transnational environmental law|transport reviews|transportation planning and technology|
transposition musique et sciences sociales|transversalites|turkish studies|twentieth century music|
u schylku starozytnosci|ulua revista de historia sociedad y cultura|urban geography|urban research practice|
urban studies|urbani izziv urban challenge|venture capital|verbum et ecclesia|
vingtieme siecle revue d histoire|visual cognition|visual studies|vita latina|water international|
weather and forecasting|weather climate and society|west european politics|
women performance a journal of feminist theory|work stress|workplace review|world archaeology|world politics|
writing systems research|yearbook of english studies|
zdfm 8211 zeitschrift fur diversitatsforschung und management|zeitgeschichte|
zeithistorische forschungen studies in contemporary history|zeitschrift fur deutsche philologie|
zeitschrift fur die geschichte des oberrheins|zeitschrift fur digitale geisteswissenschaften|
zeitschrift fur geschichtsdidaktik|zeitschrift fur internationale beziehungen|zeitschrift fur kunstgeschichte|
zeitschrift fur medien und kulturforschung|zeitschrift fur medienwissenschaft|
zeitschrift fur ostmitteleuropa forschung|zeitschrift fur papyrologie und epigraphik|
zeitschrift fur parlamentsfragen|zeitschrift fur politik|zeitschrift fur qualitative forschung|
zeitschrift fur religionswissenschaft|zeitschrift fur soziologie|zeitschrift fur theologie und philosophie|
zeitschrift fur vergleichende politikwissenschaft|zeszyty prawnicze bas|zilsel|zwitscher maschine|
東京大学法科大学院ローレヒュー the university of tokyo law review
`;
