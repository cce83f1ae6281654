import { plainLetters } from '../../../text/plain-letters.ts'

/** What is measured, so that amounts in different units can be set against each other. */
type Dimension =
  | 'length'
  | 'mass'
  | 'area'
  | 'volume'
  | 'duration'
  | 'age'
  | 'speed'
  | 'temperature'
  | 'share'
  | 'points'
  | 'data'
  | 'power'
  | 'energy'
  | 'money'

type Unit = {
  readonly dimension: Dimension
  readonly base: number
  readonly offset?: number
  readonly words: string
}

const DAY = 86_400
/** Folded words of each unit, and what one is in the base of its dimension (metres, kilograms, square metres, litres, seconds, m/s, °C, a whole, bytes, watts, joules). */
const UNITS: Readonly<Record<string, Unit>> = {
  km: { dimension: 'length', base: 1000, words: 'km kilometer kilometers kilometre kilometres kilometern kilometro kilometros quilometro quilometros chilometri chilometro км километр километра километров' },
  m: { dimension: 'length', base: 1, words: 'meter meters metre metres metern metro metros metri метр метра метров' },
  cm: { dimension: 'length', base: 0.01, words: 'cm centimeter centimeters centimetre centimetres zentimeter см сантиметров' },
  mm: { dimension: 'length', base: 0.001, words: 'mm millimeter millimeters millimetre millimetres millimeter' },
  mile: { dimension: 'length', base: 1609.344, words: 'mi mile miles meile meilen millas milhas miglia миль' },
  ft: { dimension: 'length', base: 0.3048, words: 'ft foot feet pieds pies' },
  in: { dimension: 'length', base: 0.0254, words: 'inch inches' },
  yard: { dimension: 'length', base: 0.9144, words: 'yard yards' },
  kg: { dimension: 'mass', base: 1, words: 'kg kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramos quilos кг килограмм килограммов' },
  g: { dimension: 'mass', base: 0.001, words: 'gram grams gramm grammes gramos грамм граммов' },
  tonne: { dimension: 'mass', base: 1000, words: 't tonne tonnes ton tons tonnen toneladas tonelada tonnellate тонн тонны тонна' },
  lb: { dimension: 'mass', base: 0.453_592_37, words: 'lb lbs pound-weight' },
  ounce: { dimension: 'mass', base: 0.028_349_5, words: 'oz ounce ounces' },
  hectare: { dimension: 'area', base: 10_000, words: 'ha hectare hectares hektar hectareas га гектаров' },
  acre: { dimension: 'area', base: 4046.856, words: 'acre acres' },
  km2: { dimension: 'area', base: 1e6, words: 'km2 km² sqkm' },
  m2: { dimension: 'area', base: 1, words: 'm2 m² sqm' },
  'square mile': { dimension: 'area', base: 2_589_988, words: 'sqmi' },
  'square ft': { dimension: 'area', base: 0.092_903, words: 'sqft' },
  litre: { dimension: 'volume', base: 1, words: 'liter liters litre litres litros litri литр литров' },
  gallon: { dimension: 'volume', base: 3.785_41, words: 'gallon gallons' },
  barrel: { dimension: 'volume', base: 158.987, words: 'barrel barrels barriles barils баррелей' },
  second: { dimension: 'duration', base: 1, words: 'second seconds sekunde sekunden secondes segundos secondi секунд' },
  minute: { dimension: 'duration', base: 60, words: 'min minute minutes minuten minutos minuti минут минуты' },
  hour: { dimension: 'duration', base: 3600, words: 'hour hours hr hrs stunde stunden heure heures hora horas ore час часа часов' },
  day: { dimension: 'duration', base: DAY, words: 'day days tag tage tagen jour jours dia dias giorni день дня дней суток' },
  week: { dimension: 'duration', base: 7 * DAY, words: 'week weeks woche wochen semaine semaines semana semanas settimane неделя недели недель' },
  month: { dimension: 'duration', base: 30.4375 * DAY, words: 'month months monat monate monaten mois mes meses mesi месяц месяца месяцев' },
  year: { dimension: 'duration', base: 365.25 * DAY, words: 'year years yr yrs jahr jahre jahren an ans annee annees ano anos anni год года лет' },
  decade: { dimension: 'duration', base: 3652.5 * DAY, words: 'decade decades jahrzehnt jahrzehnte jahrzehnten decennie decennies decada decadas decenni десятилетия десятилетий' },
  century: { dimension: 'duration', base: 36_525 * DAY, words: 'century centuries jahrhundert jahrhunderte siecle siecles siglo siglos' },
  age: { dimension: 'age', base: 1, words: 'years-old' },
  mph: { dimension: 'speed', base: 0.447_04, words: 'mph' },
  'km/h': { dimension: 'speed', base: 1 / 3.6, words: 'kph kmh km/h' },
  '°c': { dimension: 'temperature', base: 1, words: 'celsius' },
  '°f': { dimension: 'temperature', base: 5 / 9, offset: -160 / 9, words: 'fahrenheit' },
  percent: { dimension: 'share', base: 0.01, words: 'percent prozent procent процент процента процентов' },
  share: { dimension: 'share', base: 1, words: 'shareofwhole' },
  'percentage point': { dimension: 'points', base: 0.01, words: 'prozentpunkte prozentpunkten' },
  gb: { dimension: 'data', base: 1e9, words: 'gb gigabyte gigabytes' },
  mb: { dimension: 'data', base: 1e6, words: 'mb megabyte megabytes' },
  tb: { dimension: 'data', base: 1e12, words: 'tb terabyte terabytes' },
  kw: { dimension: 'power', base: 1e3, words: 'kw kilowatt kilowatts' },
  mw: { dimension: 'power', base: 1e6, words: 'mw megawatt megawatts' },
  gw: { dimension: 'power', base: 1e9, words: 'gw gigawatt gigawatts' },
  hp: { dimension: 'power', base: 745.7, words: 'hp horsepower ps' },
  kwh: { dimension: 'energy', base: 3.6e6, words: 'kwh kilowatt-hour kilowatt-hours' },
  usd: { dimension: 'money', base: 1, words: 'usd dollar dollars dolar dolares dollari доллар доллара долларов' },
  eur: { dimension: 'money', base: 1, words: 'eur euro euros евро' },
  gbp: { dimension: 'money', base: 1, words: 'gbp pound pounds pfund libras' },
  rub: { dimension: 'money', base: 1, words: 'rub rouble roubles ruble rubles rubel рубль рубля рублей руб' },
  jpy: { dimension: 'money', base: 1, words: 'jpy yen' },
  cny: { dimension: 'money', base: 1, words: 'cny yuan renminbi rmb юаней' },
  chf: { dimension: 'money', base: 1, words: 'chf franken' },
  inr: { dimension: 'money', base: 1, words: 'inr rupee rupees rs' },
  uah: { dimension: 'money', base: 1, words: 'uah hryvnia hryvnias гривен гривень' },
} // prettier-ignore

const BY_WORD = new Map(
  Object.entries(UNITS).flatMap(([unit, { words }]) =>
    plainLetters(words)
      .split(' ')
      .map((word) => [word, unit] as const),
  ),
)

const SIGNS: Readonly<Record<string, string>> = {
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '₽': 'rub',
  '₹': 'inr',
  '₴': 'uah',
  '%': 'percent',
}

/** The unit a folded word or sign stands for. */
export const unitCalled = (word: string): string | null =>
  BY_WORD.get(word) ?? (Object.hasOwn(SIGNS, word) ? (SIGNS[word] ?? null) : null)

/** An amount in the base of its unit; as it is where there is no unit. */
export function inBase(amount: number, unit: string | null): number {
  const found = unit === null ? undefined : unitOf(unit)
  return found === undefined ? amount : Number((amount * found.base + (found.offset ?? 0)).toPrecision(12))
}

const unitOf = (unit: string): Unit | undefined => (Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined)

/** Amounts of one dimension can be set against each other by `comparable`; money only within one currency. Null for counted things. */
export function dimensionOf(unit: string | null): string | null {
  if (unit === null) return null
  const dimension = unitOf(unit)?.dimension ?? unit
  return dimension === 'money' ? unit : dimension
}
