import { plainLetters } from '../../../text/plain-letters.ts'
import { baseLanguage } from '../../tokens/stem.ts'

/** The words of a language by which one tells who says what; all folded. */
export type Cues = {
  /** Finite verbs of saying. */
  readonly verbs: ReadonlySet<string>
  /** Those that mean saying only with a person or body before or behind them, and a claim after them. */
  readonly weak: ReadonlySet<string>
  /** `, adding that …`: the subject is that of the clause before. */
  readonly participles: ReadonlySet<string>
  /** `according to X`; several words with spaces. */
  readonly before: readonly string[]
  /** `X zufolge`. */
  readonly after: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Stand between the subject and the verb: `has`, `later`. */
  readonly auxiliaries: ReadonlySet<string>
  /** Passives and infinitives: who says is not the subject. */
  readonly passives: ReadonlySet<string>
  /** End what belongs to a subject. */
  readonly borders: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that go on with the same thing: `of`. */
  readonly genitives: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly that: ReadonlySet<string>
}

const setOf = (words: string): ReadonlySet<string> => new Set(plainLetters(words).trim().split(/\s+/))

const ENGLISH: Cues = {
  verbs: setOf(`
    said says told tells added adds announced announces warned warns insisted insists stated argued argues claimed noted notes
    explained explains declared declares denied denies confirmed confirms acknowledged acknowledges admitted admits tweeted tweets
    wrote writes replied suggested suggests predicted predicts promised promises pledged vowed vows urged stressed
    stresses emphasized emphasised reiterated complained conceded concluded recalled recalls remarked revealed disclosed testified
    asserted asserts alleged alleges contended contends cautioned commented estimated estimates proclaimed boasted joked quipped
    quoted maintained repeated recounted retorted reckons quips insinuated lamented
  `),
  weak: setOf(`
    say tell warn insist argue claim claims believe believes believed thinks think thought expects called calls asked demanded demands accused
    accuses threatened described describes reported criticized criticised condemned dismissed rejected welcomed praised hopes hoped
    agreed signaled signalled indicated indicates hinted read continued mentioned ordered advised appealed blamed
    defended posted feared fears offered proposed proposes recommended recommends responded
  `),
  participles: setOf(`
    saying adding pledging warning stressing insisting noting claiming arguing urging telling explaining stating calling describing
    promising vowing declaring emphasizing emphasising suggesting alleging predicting denying writing announcing acknowledging
    admitting complaining accusing threatening cautioning asserting
  `),
  before: ['according to', 'in the words of', 'as told by', 'per'],
  after: new Set(),
  articles: setOf(
    'the a an his her its their our this these those one some many several two three another both other my',
  ),
  auxiliaries: setOf(`
    has have had also later then never not would will did does do could may might further previously recently today yesterday earlier
    once repeatedly reportedly since himself herself itself themselves outright already even still now just publicly on always often again
    either didn’t didn't hasn’t hasn't don’t don't doesn’t doesn't wouldn’t wouldn't haven't haven’t is are was were been being be
    monday tuesday wednesday thursday friday saturday sunday simply only briefly initially originally first
  `),
  passives: setOf('is are was were be been being to get gets got of'),
  borders: setOf(`
    that which who whom whose while because but when after before where if although though until unless than whether what how why
    then so nor or as like is are was were has have had be been being will would could should may might must can did does do despite
    not also monday tuesday wednesday thursday friday saturday sunday however meanwhile
  `),
  prepositions: setOf(
    'in on at from to with by about into during over under through between against among without within upon across near via late early',
  ),
  genitives: setOf('of for'),
  persons: setOf('he she they it who we i'),
  that: setOf('that'),
}

const NONE: ReadonlySet<string> = new Set()
const EMPTY: Cues = {
  verbs: NONE, weak: NONE, participles: NONE, before: [], after: NONE, articles: NONE, auxiliaries: NONE, passives: NONE, borders: NONE,
  prepositions: NONE, genitives: NONE, persons: NONE, that: NONE,
} // prettier-ignore

const BY_LANGUAGE: Readonly<Record<string, Cues>> = {
  en: ENGLISH,
  de: {
    ...EMPTY,
    verbs:
      setOf(`sagte sagt sagten sagen erklarte erklarten erklart betonte betont warnte warnten mitteilte mitteilten teilte teilten berichtete
      berichteten kundigte kundigten meinte behauptete behaupteten bestatigte bestatigten erlauterte fugte schrieb forderte forderten
      verlangte kritisierte versicherte dementierte bekraftigte ausserte antwortete gesagt versprach drohte`),
    weak: setOf('meldete meldeten wies nannte sprach raumte rief bezeichnete lobte hofft glaubt'),
    before: [
      'laut',
      'nach angaben von',
      'nach angaben der',
      'nach angaben des',
      'nach angaben',
      'nach den worten von',
      'nach aussage von',
      'so',
    ],
    after: setOf('zufolge'),
    articles: setOf('der die das ein eine einer eines dem den des sein seine ihr ihre mehrere viele einige'),
    auxiliaries: setOf(
      'am auch spater dann nicht habe hat hatte haben montag dienstag mittwoch donnerstag freitag samstag sonntag zudem bereits wiederholt gestern heute',
    ),
    passives: setOf('wird wurde wurden zu worden'),
    borders: setOf(
      'dass wahrend weil aber wenn nachdem bevor wo ob obwohl sondern oder ist sind war waren hat haben wird werden wurde und',
    ),
    prepositions: setOf(
      'in im an am auf aus bei beim mit nach uber unter vor zu zum zur gegenuber durch gegen ohne um seit',
    ),
    genitives: setOf('von vom der des fur'),
    persons: setOf('er sie es'),
    that: setOf('dass'),
  },
  fr: {
    ...EMPTY,
    verbs:
      setOf(`declare dit affirme indique annonce annoncait explique ajoute precise assure estime averti souligne confirme dementi nie
      rappele reconnu promis repondu ecrit soutenu insiste prevenu rapporte confie lance poursuit conclut`),
    weak: setOf('demande accuse appele denonce salue critique'),
    participles: setOf(
      'affirmant ajoutant expliquant precisant declarant indiquant assurant soulignant estimant promettant disant',
    ),
    before: ['selon', 'd apres', 'aux dires de'],
    articles: setOf('le la les l un une des son sa ses leur leurs ce cette ces plusieurs'),
    auxiliaries: setOf(
      'a ont avait avaient aussi egalement ensuite n ne pas lundi mardi mercredi jeudi vendredi samedi dimanche lui meme s est t deja',
    ),
    passives: setOf('ete est sont etait etre de'),
    borders: setOf('que qu qui dont ou mais lorsque quand car si alors tandis puis comme est sont etait et'),
    prepositions: setOf('a au aux en dans sur par pour avec sans sous vers chez lors depuis pendant'),
    genitives: setOf('de du des d'),
    persons: setOf('il elle ils elles on'),
    that: setOf('que qu'),
  },
  es: {
    ...EMPTY,
    verbs:
      setOf(`dijo dijeron afirmo afirmaron declaro declararon aseguro aseguraron anuncio anunciaron explico explicaron indico indicaron
      senalo senalaron agrego anadio sostuvo advirtio advirtieron confirmo confirmaron nego negaron insistio destaco manifesto informo
      informaron reitero escribio respondio preciso subrayo admitio reconocio dice dicen afirma asegura explica senala sostiene`),
    weak: setOf('pidio exigio acuso denuncio considero critico califico llamo'),
    participles: setOf('diciendo afirmando agregando asegurando anadiendo senalando indicando'),
    before: ['segun', 'de acuerdo con', 'de acuerdo a', 'en palabras de', 'a juicio de'],
    articles: setOf('el la los las un una unos unas su sus este esta estos varios'),
    auxiliaries: setOf(
      'ha han habia tambien luego no ya el lunes martes miercoles jueves viernes sabado domingo se le les lo',
    ),
    passives: setOf('fue fueron sido ser'),
    borders: setOf('que quien cual donde pero cuando porque si aunque mientras como es son era fue y'),
    prepositions: setOf('a al en con por para sin sobre desde hasta hacia durante tras ante'),
    genitives: setOf('de del'),
    persons: setOf('ella ellos ellas'),
    that: setOf('que'),
  },
  ru: {
    ...EMPTY,
    verbs:
      setOf(`сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили сообщает сообщают отметил отметила отметили
      добавил добавила добавили подчеркнул подчеркнула объявил объявила объявили рассказал рассказала рассказали пояснил пояснила
      уточнил уточнила предупредил предупредила подтвердил подтвердила подтвердили опроверг опровергла написал написала утверждает
      утверждают говорит считает пообещал напомнил признал передает заверил`),
    weak: setOf('потребовал потребовала призвал призвала обвинил назвал'),
    participles: setOf('добавив отметив подчеркнув заявив пояснив'),
    before: [
      'по словам',
      'по данным',
      'по сообщению',
      'по информации',
      'по мнению',
      'по утверждению',
      'как сообщил',
      'как сообщила',
      'как заявил',
    ],
    auxiliaries: setOf(
      'также ранее потом не уже в понедельник вторник среду четверг пятницу субботу воскресенье журналистам позже',
    ),
    borders: setOf('что которыи которая которые но когда если хотя пока где как чтобы и а'),
    prepositions: setOf('в во на с со к о об от до за из у по при для через без'),
    persons: setOf('он она они'),
    that: setOf('что'),
  },
  it: {
    ...EMPTY,
    verbs: setOf(
      'detto dichiarato affermato annunciato spiegato aggiunto sottolineato confermato assicurato avvertito ribadito dice afferma spiega sostiene aggiunge',
    ),
    before: ['secondo', 'a detta di'],
    articles: setOf('il lo la i gli le l un una uno suo sua'),
    auxiliaries: setOf(
      'ha hanno aveva anche poi non lunedi martedi mercoledi giovedi venerdi sabato domenica',
    ),
    passives: setOf('stato stata essere'),
    borders: setOf('che chi dove ma quando se perche mentre come e sono'),
    prepositions: setOf('a al alla in nel nella con per da dal su sul tra'),
    genitives: setOf('di del della dei delle dello'),
    persons: setOf('lui lei egli'),
    that: setOf('che'),
  },
  pt: {
    ...EMPTY,
    verbs: setOf(
      'disse disseram afirmou afirmaram declarou anunciou anunciaram explicou acrescentou ressaltou destacou confirmou negou informou avisou alertou garantiu diz afirma explica conta escreveu',
    ),
    before: ['segundo', 'de acordo com', 'conforme'],
    articles: setOf('o a os as um uma seu sua'),
    auxiliaries: setOf('tambem ainda nao ja depois tem tinha'),
    passives: setOf('foi foram sido ser'),
    borders: setOf('que quem onde mas quando se porque enquanto como e sao'),
    prepositions: setOf('a ao em no na com por para sobre desde ate'),
    genitives: setOf('de do da dos das'),
    persons: setOf('ele ela eles elas'),
    that: setOf('que'),
  },
}

/** The cues of a language; English where none is known, nothing for languages without a list. */
export const cuesOf = (language: string | null): Cues => BY_LANGUAGE[baseLanguage(language) || 'en'] ?? EMPTY

/** Languages in which it is found who said what. */
export const attributionsAreFoundIn = (language: string | null): boolean => cuesOf(language) !== EMPTY
