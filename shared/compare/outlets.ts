/** An agency, paper or broadcaster by the names it is cited with; the first is the one it is shown by. */
export type Outlet = readonly string[]

/**
 * Those that reports cite most. Names of one script bend as their language has it, so Russian ones stand without their ending.
 * Words that are also something else are left out: an outlet of that name is known as soon as a source gives it as its publisher.
 */
export const KNOWN_OUTLETS: readonly Outlet[] = [
  ['Reuters', 'Рейтер', 'Reuter'],
  ['AP', 'Associated Press', 'Ассошиэйтед Пресс'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse', 'Франс Пресс', 'Франс-Пресс', 'АФП'],
  ['dpa', 'DPA', 'Deutsche Presse-Agentur', 'Deutschen Presse-Agentur'],
  ['Interfax', 'Интерфакс'],
  ['TASS', 'Tass', 'ITAR-TASS', 'Itar-Tass', 'ТАСС', 'ИТАР-ТАСС'],
  ['RIA Novosti', 'Ria Novosti', 'RIA Nowosti', 'RIA', 'РИА Новости', 'РИА'],
  ['Sputnik', 'Спутник'],
  ['Xinhua', 'Синьхуа'],
  ['EFE', 'Efe', 'Agencia EFE'],
  ['ANSA', 'Ansa'],
  ['APA'],
  ['Keystone-SDA', 'SDA', 'Keystone-ATS'],
  ['Belga'],
  ['Lusa'],
  ['Kyodo', 'Kyodo News'],
  ['Yonhap'],
  ['Anadolu', 'Anadolu Agency', 'Agencia Anadolu'],
  ['PTI', 'Press Trust of India'],
  ['ANI'],
  ['PA Media', 'Press Association'],
  ['AAP'],
  ['UPI'],
  ['Bloomberg', 'Блумберг'],
  ['Europa Press'],
  ['Prensa Latina'],
  ['Télam', 'Telam'],
  ['Andina'],
  ['Ukrinform', 'Укринформ'],
  ['BelTA', 'БелТА'],
  ['BBC', 'BBC News', 'Би-би-си', 'Би-Би-Си'],
  ['CNN'],
  ['Al Jazeera', 'Al-Jazeera', 'Аль-Джазира'],
  ['Deutsche Welle', 'DW'],
  ['The New York Times', 'New York Times', 'Нью-Йорк Таймс'],
  ['The Washington Post', 'Washington Post', 'Вашингтон Пост'],
  ['The Wall Street Journal', 'Wall Street Journal'],
  ['Financial Times'],
  ['The Guardian'],
  ['Der Spiegel', 'Spiegel'],
  ['Süddeutsche Zeitung'],
  ['Frankfurter Allgemeine Zeitung', 'F.A.Z.', 'FAZ'],
  ['Le Monde'],
  ['Le Figaro'],
  ['El País'],
  ['El Mundo'],
  ['Clarín'],
  ['El Comercio'],
  ['Kommersant', 'Коммерсант', 'Коммерсантъ'],
  ['Vedomosti', 'Ведомости', 'Ведомостям', 'Ведомостей'],
  ['Izvestia', 'Известия', 'Известиям', 'Известий'],
  ['RBC', 'РБК'],
]

/** A name without what does not tell outlets apart: case, accents, a leading article, a web ending, words such as "news agency". */
export function outletKey(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?www\./, '')
    .replace(/\.(?:com|org|net|ru|de|fr|es|uk|example|info|pe|ve)(?:\.[a-z]{2})?$/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const short = bare
    .replace(/^(?:the|der|die|das|le|la|les|el|los|il|agencia|agence|agentur|агентство) /, '')
    .replace(/ (?:news agency|newswire|news|agency|online|international)$/, '')
  return short === '' ? bare : short
}
