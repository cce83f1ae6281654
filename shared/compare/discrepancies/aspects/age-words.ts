/** Since when something has been so, where no date says it. */
type Age = 'recent' | 'long'

/** Words of a language for that, as alternatives of expressions on folded words; and those before the date from which on it is so. */
export type AgeWords = Readonly<Record<Age, readonly string[]>> & { readonly since: string }

export const AGE_WORDS: Readonly<Record<string, AgeWords>> = {
  en: {
    recent: ['(?:in|over|during) (?:the )?(?:most )?recent years', '(?:in|over) the (?:last|past) few years'],
    long: [
      '(?:goes?|going|went|dates?|dating|stretch(?:es)?) (?:back )?(?:a )?(?:long|far) (?:way|time) back',
      'a long way back',
      'back (?:a long (?:way|time)|many (?:years|decades)|decades|centuries|generations)',
      'for (?:many |several )?(?:decades|centuries|generations)',
      '(?:many )?(?:decades|centuries) (?:old|long)',
      'long ?standing',
      'long established',
      'age old',
      '(?:has|have) long',
    ],
    since: 'since',
  },
  de: {
    recent: ['in (?:den )?(?:letzten|vergangenen|jüngsten) jahren', 'in jüngerer zeit'],
    long: [
      'seit (?:vielen )?(?:jahrzehnten|jahrhunderten|generationen)',
      'seit (?:langem|langer zeit|alters her)',
      '(?:jahrzehnte|jahrhunderte)lang\\p{L}*',
      '(?:jahrzehnte|jahrhunderte)alt\\p{L}*',
      'altbewährt\\p{L}*',
      '(?:reich(?:t|en)|geh(?:t|en)) (?:\\p{L}+ )?weit zurück',
      'langjährig\\p{L}*',
    ],
    since: 'seit',
  },
  fr: {
    recent: [
      '(?:ces|au cours des|dans les|durant les) (?:quelques )?dernières années',
      'ces années dernières',
    ],
    long: [
      'depuis (?:des|plusieurs) (?:décennies|siècles|générations)',
      'depuis (?:très )?longtemps',
      'de longue date',
      'remonte(?:nt)? (?:à )?(?:loin|longtemps)',
      'séculaires?',
    ],
    since: 'depuis',
  },
  es: {
    recent: ['(?:en|durante) los (?:últimos|recientes) años', 'en años recientes'],
    long: [
      '(?:desde )?hace (?:varias |muchas )?(?:décadas|siglos|generaciones)',
      'desde hace (?:mucho(?: tiempo)?|muchos años)',
      'de larga data',
      'de (?:vieja|larga) (?:data|tradición)',
      'vienen? de lejos',
      'se remontan? (?:a )?(?:décadas|siglos|mucho tiempo)',
    ],
    since: 'desde',
  },
  it: {
    recent: ['negli ultimi anni', 'in anni recenti'],
    long: [
      'da (?:molti )?(?:decenni|secoli|generazioni)',
      'da (?:molto|lungo) tempo',
      'di (?:lunga|vecchia) data',
      'risal(?:e|gono) (?:a )?(?:decenni|secoli|molto) ?(?:fa|indietro|tempo fa)?',
    ],
    since: 'dal|dalla|dall’|da',
  },
  pt: {
    recent: ['(?:nos|durante os) últimos anos', 'em anos recentes'],
    long: [
      'há (?:várias |muitas )?(?:décadas|séculos|gerações)',
      'há muito(?: tempo)?',
      'de longa data',
      'vêm de longe',
    ],
    since: 'desde',
  },
  nl: {
    recent: ['(?:in |de )?(?:de )?(?:afgelopen|laatste|recente) jaren'],
    long: [
      'al (?:tientallen jaren|decennia|eeuwen|generaties|lang)',
      '(?:decennia|eeuwen)(?:lange|oude)',
      'sinds (?:jaar en dag|lang)',
      'ga(?:at|an) (?:\\p{L}+ )?ver terug',
    ],
    since: 'sinds',
  },
  ru: {
    recent: ['в последние годы', 'за последние (?:несколько лет|годы)'],
    long: [
      '(?:уже )?(?:много|долгие) (?:лет|годы|десятилетия)',
      '(?:на протяжении|в течение) (?:\\p{L}+ )?(?:десятилетий|веков|столетий)',
      '(?:десятилетиями|веками|столетиями)',
      'издавна',
      'давн(?:ие|яя|ий|их|ими)',
      'многолетн\\p{L}+',
    ],
    since: 'с|со',
  },
  uk: {
    recent: ['(?:в|у|за|протягом) останн(?:і|іх) (?:роки|років|кілька років)'],
    long: [
      '(?:протягом|впродовж) (?:\\p{L}+ )?(?:десятиліть|століть)',
      '(?:десятиліттями|віками|століттями)',
      'здавна',
      'багаторічн\\p{L}+',
    ],
    since: 'з|із|від',
  },
}
