/**
 * The few words that each language brings to the lines of a newspaper: what stands before names, between them and behind
 * them, beside pictures, before the numbers of pages, in dates, and where an article goes on. The rules (`lettered.ts`) are
 * the same for all; another language is another entry here. Small letters, parted by spaces; `~` joins words of one phrase.
 */

export interface Language {
  /** Before the names of those who wrote, and nothing else stands between. */
  readonly by: string;
  /** What the text, or who wrote it, is called: before names, as a rule with a colon. */
  readonly writers: string;
  /** Parts of a line that says whose correspondent wrote: from, our, correspondents (as they begin). */
  readonly from: string;
  readonly our: string;
  readonly reporters: string;
  readonly and: string;
  /** Words that begin what is no person's name: articles, prepositions, pronouns. */
  readonly small: string;
  /** What a picture is called, before the name of who made it. */
  readonly pictures: string;
  /** Before the number of a page. */
  readonly pages: string;
  /** What says that an article goes on, or that more is found, elsewhere; and what, behind it, that it comes from there. */
  readonly goesOn: string;
  readonly see: string;
  readonly comes: string;
  readonly days: string;
  /** From January on; of two forms a stroke between them. */
  readonly months: string;
  /** Given names, the commonest of a century: some half of the people in a paper have one of them. */
  readonly given: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    by: 'by',
    writers: 'text words story author reporting interview written~by story~by reported~by reporting~by words~by',
    from: 'from by',
    our: 'our a an',
    reporters: 'correspond reporter',
    and: 'and',
    small:
      'the a an of in on at to for from with by our his her its my one no all new old how why what when who and or is',
    pictures:
      'photo photos photograph photographs photography picture pictures image images illustration graphic drawing',
    pages: 'page pages pg p',
    goesOn: 'continued turn',
    see: 'see',
    comes: 'from',
    days: 'monday tuesday wednesday thursday friday saturday sunday',
    months: 'january february march april may june july august september october november december',
    given:
      'john william james george charles robert thomas henry david michael richard joseph edward peter paul mark daniel andrew stephen steven brian kevin christopher matthew anthony frank alan martin simon ian mary elizabeth anne ann margaret sarah susan jane emma laura helen alice karen lisa jennifer jessica emily rachel rebecca catherine kate patricia linda barbara nancy ruth julia amy anna claire lucy harry jack tom sam ben adam alex benjamin samuel patrick sean ryan jason scott eric gary kenneth philip arthur albert walter fred ralph',
  },
  {
    by: 'par',
    writers: 'texte textes auteur auteure récit propos~recueillis~par recueilli~par traduit~par entretien',
    from: 'de d',
    our: 'notre nos un une',
    reporters: 'correspond envoyé',
    and: 'et',
    small:
      'le la les un une des du au aux en dans sur pour par avec sans sous chez vers mon ton son sa ses notre nos votre leur ce cet cette ces que qui où tout toute tous et l d c j n s',
    pictures: 'photo photos photographie photographies cliché dessin infographie illustration image',
    pages: 'page pages p',
    goesOn: 'suite suit',
    see: 'lire voir',
    comes: 'de du',
    days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    months:
      'janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre',
    given:
      'jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert paul claude christian henri georges nicolas françois éric olivier thierry laurent stéphane pascal julien thomas antoine guillaume luc mathieu marc hugo vincent alexandre david marie jeanne françoise monique catherine nathalie isabelle sylvie anne hélène sophie céline claire camille agnès émilie valérie sandrine christine martine nicole brigitte élodie charlotte alice julie pauline juliette lucie margaux manon maxime romain benoît',
  },
  {
    by: 'von',
    writers: 'text texte autor autorin bericht aufgezeichnet~von ein~bericht~von interview protokoll',
    from: 'von vom',
    our: 'unserem unserer unseren einem einer',
    reporters: 'korrespond berichterstatt mitarbeiter redakt reporter sonderkorrespond',
    and: 'und',
    small:
      'der die das den dem des ein eine einem einen einer in im an am auf aus bei mit nach von vom zu zum zur über unter vor für durch ohne um sein seine ihr ihre unser unsere kein keine neue neuer neues und wie was wer wo so es',
    pictures:
      'foto fotos bild bilder grafik zeichnung illustration archivfoto symbolbild symbolfoto fotomontage aufnahme aufnahmen',
    pages: 'seite seiten s',
    goesOn: 'fortsetzung weiter',
    see: 'siehe bericht mehr',
    comes: 'von',
    days: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
    months: 'januar/jänner februar/feber märz/marz april mai juni juli august september oktober november dezember',
    given:
      'hans peter michael thomas wolfgang klaus werner jürgen heinz andreas stefan günter günther karl walter helmut frank manfred uwe gerhard christian bernd horst martin dieter matthias markus ralf rolf herbert kurt otto wilhelm friedrich paul ernst alexander sebastian daniel tobias florian jan lukas felix max anna maria ursula monika petra elisabeth sabine renate helga karin brigitte ingrid erika andrea gisela claudia susanne gabriele christa christine hildegard anja birgit ulrike katrin kathrin julia lena laura sandra nicole stefanie martina barbara heike angelika jens jörg sven torsten thorsten dirk holger',
  },
  {
    by: 'por',
    writers: 'texto textos autor autora entrevista',
    from: 'de del por',
    our: 'nuestro nuestra nuestros un una',
    reporters: 'correspons enviad redac',
    and: 'y e',
    small:
      'el la los las un una unos unas del al en con sin sobre para por de su sus mi tu nuestro nuestra este esta ese esa eso esto que quien qué todo toda todos lo y se no más favor',
    pictures: 'foto fotos fotografía fotografías imagen imágenes gráfico ilustración dibujo',
    pages: 'página páginas pág págs p',
    goesOn: 'continúa continua sigue pasa',
    see: 'véase ver vea lea',
    comes: 'de viene',
    days: 'lunes martes miércoles jueves viernes sábado domingo',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    given:
      'josé antonio juan manuel francisco luis javier carlos miguel jesús pedro ángel rafael fernando alberto pablo jorge ramón sergio andrés enrique diego vicente alejandro raúl josep jordi joan álvaro óscar ignacio mario víctor eduardo roberto santiago maría carmen ana isabel dolores pilar teresa rosa cristina marta laura mercedes elena lucía raquel beatriz patricia mónica silvia susana sara julia paula andrea sofía inés rocío victoria natalia verónica gloria nuria irene',
  },
  {
    by: 'di',
    writers: 'testo testi autore intervista a~cura~di servizio~di',
    from: 'dal dalla dai da del',
    our: 'nostro nostra nostri un una',
    reporters: 'corrispond inviat redazion',
    and: 'e ed',
    small:
      'il lo la i gli le un uno una di del dello della dei degli delle al allo alla ai agli alle dal dalla nel nella nei in con su sul sulla per tra fra da suo sua nostro nostra questo questa quello che chi più non e l d',
    pictures: 'foto fotografia fotografie immagine illustrazione disegno servizio~fotografico',
    pages: 'pagina pagine pag p',
    goesOn: 'segue continua',
    see: 'vedi',
    comes: 'da dal dalla',
    days: 'lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi sabato domenica',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    given:
      'giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo franco domenico bruno paolo michele giorgio aldo sergio luciano roberto marco andrea alessandro stefano luca matteo massimo davide enrico fabio claudio alberto daniele federico maria anna giuseppina rosa angela giovanna teresa lucia carmela caterina francesca anna paola laura elena silvia chiara giulia sara valentina alessandra elisa martina claudia federica simona barbara cristina roberta daniela patrizia lorenzo simone riccardo gianni guido renato ugo dino',
  },
  {
    by: 'por',
    writers: 'texto textos autor autora entrevista',
    from: 'do da de',
    our: 'nosso nossa um uma',
    reporters: 'correspond enviad redaç',
    and: 'e',
    small:
      'o os as um uma do da dos das no na nos nas ao à em com sem sobre para por seu sua isso este esta que não mais é',
    pictures: 'foto fotos fotografia imagem imagens ilustração desenho',
    pages: 'página páginas pág págs p',
    goesOn: 'continua continuação segue',
    see: 'veja leia ver',
    comes: 'da de',
    days: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    given:
      'josé joão antónio antônio manuel carlos paulo pedro luís luiz miguel rui jorge ricardo tiago nuno bruno andré fernando marcelo rodrigo gustavo rafael maria ana joana sofia inês rita catarina teresa helena márcia fernanda juliana mariana beatriz cláudia sandra',
  },
  {
    by: 'door',
    writers: 'tekst auteur verslag interview',
    from: 'van',
    our: 'onze een',
    reporters: 'correspondent verslaggever redact medewerker',
    and: 'en',
    small:
      'de het een der den in op aan bij met naar van voor door uit over onder om zijn haar hun ons onze geen en of die dat wie wat hoe',
    pictures: 'foto fotos beeld tekening illustratie',
    pages: 'pagina blz bladzijde p',
    goesOn: 'vervolg verder',
    see: 'zie lees',
    comes: 'van',
    days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    given:
      'jan johannes hendrik cornelis willem pieter jacob gerrit kees piet henk joop wim theo bas jeroen maarten bart erik rob marcel anna maria johanna cornelia elisabeth anneke marieke ingrid saskia esther sanne lotte',
  },
  {
    by: '',
    writers: 'автор авторы текст беседовал беседовала записал записала подготовил подготовила',
    from: 'от',
    our: 'нашего нашей наших',
    reporters: 'корреспондент спецкор собкор корр',
    and: 'и',
    small:
      'в во на с со о об от до из за по под над при для без к ко у и а но не как что кто где это наш наша мой его её их',
    pictures: 'фото фотография снимок снимки рисунок иллюстрация фоторепортаж',
    pages: 'страница страницы страницу странице стр с',
    goesOn: 'продолжение окончание',
    see: 'см смотрите читайте',
    comes: 'начало со с',
    days: 'понедельник вторник среда четверг пятница суббота воскресенье',
    months:
      'января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь',
    given:
      'александр сергей владимир андрей алексей дмитрий николай иван михаил евгений виктор юрий анатолий игорь олег павел максим денис антон роман илья кирилл борис василий константин валерий григорий пётр петр лев вячеслав анна мария елена ольга наталья наталия татьяна ирина светлана екатерина юлия людмила анастасия марина галина надежда вера нина виктория дарья валентина оксана алла алина ксения лариса софья любовь',
  },
];

/** News agencies, as they write themselves: none is a person. */
export const AGENCIES =
  'AFP AP UPI EFE ANSA TASS TASS ADN Adnkronos AGI dpa DPA ddp epd EPD KNA sid APA SDA ATS EPA Reuters Reuter Xinhua Havas Belga ANP Lusa Wolff Stefani Agerpres Itar-Tass Imago Getty~Images AP~Photo AFP~Photo AFP~PHOTO Press~Association Associated~Press The~Associated~Press Agence~France-Presse Europa~Press United~Press Picture~Alliance picture~alliance Keystone PA ТАСС РИА РИА~Новости Интерфакс РИАН ИТАР-ТАСС';

/** What papers call those who write for them, where that stands behind a name. */
export const JOBS =
  'staff writer correspondent editor reporter columnist critic bureau chief contributor special political sports business science news service associate senior chronicler';
