/**
 * English words that reports use for one country: its name, its people, its capital and its seat of government. Cities are
 * there only where "Paris said" means the government.
 */
export const COUNTRIES = `
afghanistan afghan kabul|albania albanian tirana|algeria algerian algiers|angola angolan luanda|argentina argentine argentinian buenos|armenia armenian yerevan
australia australian canberra|austria austrian vienna|azerbaijan azerbaijani azeri baku|bahrain bahraini manama|bangladesh bangladeshi dhaka
belarus belarusian minsk|belgium belgian|bolivia bolivian|bosnia bosnian sarajevo|brazil brazilian brasilia|britain british uk. uk briton|bulgaria bulgarian sofia
burma myanmar burmese naypyidaw|cambodia cambodian phnom|cameroon cameroonian yaounde|canada canadian ottawa|chad chadian|chile chilean santiago
china chinese beijing|colombia colombian bogota|congo congolese kinshasa|croatia croatian zagreb|cuba cuban havana|cyprus cypriot nicosia|czechia czech prague
denmark danish dane copenhagen|ecuador ecuadorian quito|egypt egyptian cairo|eritrea eritrean asmara|estonia estonian tallinn|ethiopia ethiopian addis
finland finnish finn helsinki|france french paris elysee|gaza gazan|georgia georgian tbilisi|germany german berlin|ghana ghanaian accra|greece greek athens
guatemala guatemalan|haiti haitian|honduras honduran tegucigalpa|hungary hungarian budapest|iceland icelandic reykjavik|india indian delhi|indonesia indonesian jakarta
iran iranian tehran|iraq iraqi baghdad|ireland irish dublin|israel israeli jerusalem|italy italian rome|jamaica jamaican|japan japanese tokyo|jordan jordanian amman
kazakhstan kazakh astana|kenya kenyan nairobi|kosovo kosovar pristina|kuwait kuwaiti|kyrgyzstan kyrgyz bishkek|laos laotian vientiane|latvia latvian riga|lebanon lebanese beirut
libya libyan tripoli|lithuania lithuanian vilnius|madagascar malagasy|malaysia malaysian|mali malian bamako|malta maltese valletta|mexico mexican
moldova moldovan chisinau|mongolia mongolian|montenegro montenegrin podgorica|morocco moroccan rabat|mozambique mozambican maputo|nepal nepalese nepali kathmandu
netherlands dutch hague amsterdam|nicaragua nicaraguan managua|nigeria nigerian abuja|norway norwegian oslo|pakistan pakistani islamabad|palestine palestinian ramallah
panama panamanian|paraguay paraguayan|peru peruvian lima|philippines philippine filipino manila|poland polish pole warsaw|portugal portuguese lisbon|qatar qatari doha
romania romanian bucharest|russia russian moscow kremlin|rwanda rwandan kigali|saudi riyadh|senegal senegalese dakar|serbia serbian serb belgrade|singapore singaporean
slovakia slovak bratislava|slovenia slovenian ljubljana|somalia somali mogadishu|spain spanish spaniard madrid|sudan sudanese khartoum|sweden swedish swede stockholm
switzerland swiss bern|syria syrian damascus|taiwan taiwanese taipei|tajikistan tajik dushanbe|tanzania tanzanian|thailand thai bangkok|tunisia tunisian tunis
turkey turkish turk ankara turkiye|turkmenistan turkmen|uganda ugandan kampala|ukraine ukrainian kyiv kiev|uruguay uruguayan montevideo|us. usa american washington
uzbekistan uzbek tashkent|vatican|venezuela venezuelan caracas|vietnam vietnamese hanoi|yemen yemeni sanaa|zambia zambian lusaka|zimbabwe zimbabwean harare|eu. eu brussels`

/** Two words in a row that name one, and one of the words above. */
export const TWO_WORDS: Readonly<Record<string, string>> = {
  'united states': 'us.',
  'white house': 'us.',
  'state department': 'us.',
  'united kingdom': 'british',
  'downing street': 'british',
  'saudi arabia': 'saudi',
  'european union': 'eu.',
  'european commission': 'eu.',
}
