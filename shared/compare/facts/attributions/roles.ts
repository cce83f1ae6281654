const ROLE = new Set(
  `agency agencies analyst analysts army association attache authorities authority boss ceo chairman chairwoman chief
  coach commander commission committee company conglomerate corporation council court critics department deputy diplomat diplomats
  director doctor doctors economist economists embassy envoy expert experts exporter family father firm foundation
  government governor group headmaster head institute journalist judge kremlin lawmaker lawmakers lawyer lawyers leader leaders
  maker man manager mayor military minister ministers ministry mother neighbour neighbor newspaper observers office officer officers official
  officials operator opposition organisation organization organisers organizers owner parents parliament party people
  police president professor prosecutor prosecutors protesters regulator report reporter reports representative representatives
  rescuers researcher researchers residents resident scientist scientists secretary senator service site source sources spokesman
  spokesperson spokespeople spokeswoman staff statement studio study supporters survivors team union university victims victim website wife
  witness witnesses woman women workers writer exporter daughter son husband brother sister friend colleague colleagues teacher student students
  ministerium regierung polizei sprecher sprecherin behorde behorden unternehmen konzern agentur firma partei militar leiter chef
  gouvernement ministere porte-parole police entreprise agence president societe ministre directeur autorites source sources
  gobierno ministerio portavoz policia empresa agencia presidente ministro director autoridades fuente fuentes compania
  министерство полиция представитель компания агентство правительство президент министр директор ведомство источник служба
  governo polizia policia empresa agenzia azienda`.split(/\s+/),
)
/** Who does something for a living, by the ending. */
const DOER = /(?:man|men|woman|women|person|ists?|ians?|[^t]ers|tors?|ologists?)$/

/** Whether a folded word can be somebody who says something. */
export const canSpeak = (folded: string): boolean => ROLE.has(folded) || DOER.test(folded)
