const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Folded words for what somebody is, which stand before a name without being part of it. */
export const TITLES = setOf(
  `
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend father brother sister pope saint imam
  sheikh rabbi bishop archbishop cardinal king queen prince princess duke duchess earl emperor sultan emir
  president vice-president premier chancellor minister secretary undersecretary governor mayor senator congressman
  congresswoman representative rep sen gov lawmaker deputy deputies ambassador envoy attache consul commissioner chairman
  chairwoman chairperson chair chief head leader director manager executive officer ceo cfo cto coo boss founder co-founder
  owner adviser advisor aide assistant spokesman spokeswoman spokesperson speaker general gen colonel col major maj captain
  capt lieutenant lt sergeant sgt corporal private admiral adm commander cmdr commander-in-chief marshal brigadier detective
  inspector constable officer sheriff judge justice attorney lawyer prosecutor solicitor counsel coach trainer striker
  midfielder defender goalkeeper quarterback author writer journalist reporter editor analyst economist scientist
  researcher engineer singer actor actress artist designer activist candidate nominee oligarch billionaire dictator
  strongman coordinator specialist expert analyst historian biologist physicist
  herr frau prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundesprasident minister ministerin
  aussenminister aussenministerin innenminister verteidigungsminister finanzminister ministerprasident ministerprasidentin
  sprecher sprecherin chef chefin generalsekretar general burgermeister professor papst konig konigin
  monsieur madame mademoiselle m mme president presidente ministre porte-parole secretaire directeur directrice depute
  senateur maire roi reine pape
  senor senora don dona presidente presidenta ministro ministra canciller portavoz secretario secretaria director directora
  diputado diputada senador alcalde alcaldesa rey reina papa jefe jefa
  signor signora presidente ministro ministra portavoce segretario direttore sindaco onorevole
  президент президента президенту президентом министр министра министром премьер премьер-министр глава главы представитель
  представителя директор гендиректор генерал полковник секретарь спикер депутат депутата сенатор посол губернатор мэр г-н г-жа
`.trim(),
)

/** Folded words that say more about a title: `prime`, `foreign`. */
export const TITLE_PARTS = setOf(
  `
  prime foreign deputy vice former ex interim acting senior junior chief executive associate assistant national security
  defense defence interior home finance trade energy health justice education prime executive managing general special
  special permanent secretary-general attorney first second lady major state opposition party majority minority house senate
  press co late then vizeprasident
`.trim(),
)

/** After `secretary` and the like, with "of". */
export const OFFICES = setOf(
  'state defense defence interior treasury commerce energy labor labour health education homeland justice transport staff',
)

/** Folded words of bodies and places rather than persons. */
export const INSTITUTIONS = setOf(
  `
  academy administration agency airlines airport airways alliance amnesty archives army assembly association authority bank
  bar bay board brigade brothers bureau cabinet cathedral center centre centers centres chamber church city club coalition
  college command commission committee communications company confederation conference congress consortium constitution
  corp corporation corps council county court courts department development district division dynamics electronics embassy
  enterprise enterprises exchange exhibition expo federation fleet force forces foundation front fund gallery games gazette
  government group guard guards helicopters herald holding holdings hospital hotel house inc industries industry initiative
  institute institution international islands journal kingdom laboratory league library limited llc ltd magazine market
  media ministry mission motor motors movement museum navy network news observatory office organisation organization
  palace parliament partners party pentagon plc police port post press program programme project radio railway rangers
  records regiment republic research river road robotics royal school schools senate service services socialist society
  software solutions square staff star states station street studio studios summit supreme systems team technologies
  technology telegraph television theater theatre times tower treaty tribunal tribune trust tv union united university
  valley ventures village volunteers war watch week works
  ministerium amt bund partei verein gesellschaft republik universitat gericht verband
  ministere gouvernement agence assemblee banque universite societe republique conseil parti
  ministerio gobierno agencia asamblea banco universidad sociedad republica consejo partido fuerza fuerzas ejercito armada
`.trim(),
)

/** Words of lower case that stand inside names. */
export const PARTICLES = setOf(
  'of de del da do dos das di du des van von der den bin ibn al el la le y e zu ter ten',
)

/** Folded adjectives of countries and peoples; by themselves they name nothing. */
export const DEMONYMS = setOf(
  `
  afghan african albanian algerian american angolan arab arabian arabic argentine argentinian armenian asian australian
  austrian azerbaijani bahraini bangladeshi basque bavarian belarusian belgian bolivian bosnian brazilian breton british
  bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese christian colombian congolese corsican
  croatian crimean cuban cypriot czech danish dutch egyptian emirati english estonian ethiopian eurasian european filipino
  finnish flemish french georgian german ghanaian greek guatemalan haitian hindu hispanic honduran hungarian icelandic indian
  indonesian iranian iraqi irish islamic israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kosovan
  kurdish kuwaiti kyrgyz latin latino latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan
  mongolian moroccan mozambican muslim nepalese nepali nicaraguan nigerian nordic norwegian omani ottoman pakistani
  palestinian panamanian paraguayan persian peruvian philippine polish portuguese puerto qatari roman romanian russian
  rwandan salvadoran saudi scandinavian scottish senegalese serbian shia shiite sicilian singaporean slavic slovak
  slovakian slovene slovenian somali soviet soviet-russian spanish sudanese sunni swedish swiss syrian taiwanese tajik tamil
  tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh western
  yemeni yugoslav zambian zimbabwean americans russians venezuelans ukrainians germans britons chinese europeans catholic
  protestant orthodox buddhist democratic republican republicans democrats conservative conservatives
`.trim(),
)

/** Folded words that end the capitals of a name: when, not who. */
export const CALENDAR = setOf(
  `
  march monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  easter christmas ramadan
`.trim(),
)

/** Folded words that begin sentences often and names seldom, beside stop words. */
export const STARTERS = setOf(
  `
  according accordingly actually additionally adding afterwards ahead almost already also although altogether always amid among
  another anyone apart apparently around aside asked authorities back based basically beyond both but called certainly citing
  clearly comments companies compared consider contact could critics currently data days deaths demand despite doing early earlier
  editors either else especially even eventually ever every everybody everyone everything evidence exactly experts explaining
  facing fans few fewer final finally first five following formerly fortunately four friends further furthermore generally
  get given giving go going good great had half happy hard have having here high hopefully how however hundreds ideally if
  image immediately important imagine inside instead interestingly is it its just keep kids know last lately later latest lawyers
  leaders learn least less let like likewise listen little local long look looking lots made mainly make makers making many maybe
  me meanwhile members men might military millions moreover most much my name namely near nearly need neither never nevertheless
  new next nobody none nonetheless nor note nothing now obviously officers officials often old once one only opinion opponents
  original originally others otherwise our outside overall own parents part participants pay people perhaps photo photos picture
  pictured planes please police possible possibly presumably previously prices probably protesters quick quite rather read
  readers really recent recently related remember reports residents researchers results right sales say says scientists see
  seeing seen several share shares should similarly simply since single six small so some somebody someone something sometimes
  soon sources speaking specifically start starting still stop story strong subscribe such suddenly supporters sure take taking
  talks technically ten thank thanks that then there thereafter therefore these they things think thousands though three through
  throughout thus time times today together tomorrow tonight too top troops try trying two typically ultimately under unfortunately
  unlike unless until update updated users using usually various very video view visit voters want was watch we well were what
  whatever when whenever where whereas whether which while who whoever whose why will wishing witnesses women with without
  workers would write writing yes yesterday yet you young your zero center centre department facility government helicopter
  вчера сегодня завтра ранее позже однако кроме ayer hoy manana ademas segun sin hier demain selon ieri oggi domani ontem hoje
  gestern heute morgen laut seit
`.trim(),
)
