import { fold } from '../../../fold.ts'

/** Names of days and months and words of time, which say when something happened and not what. */
const WORDS = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
today yesterday tomorrow tonight morning afternoon evening night noon midnight week weeks month months year years day days decade decades hour hours ago last next early late mid
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober dezember
heute gestern morgen vorgestern woche wochen monat monate monaten jahr jahre jahren tag tage tagen vergangenen letzten nächsten kommenden vorigen
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
hier demain aujourd’hui semaine semaines mois an ans année années jour jours dernier dernière prochain prochaine
lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
hoy ayer mañana semana semanas mes meses año años día días pasado pasada próximo próxima
lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
oggi ieri domani settimana settimane mese mesi anno anni giorno giorni scorso scorsa prossimo prossima
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira janeiro fevereiro março maio junho julho setembro outubro dezembro
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maart mei augustus gisteren vandaag afgelopen volgende vorige komende geleden
hoje ontem amanhã mês ano anos dia dias passado passada
понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
сегодня вчера завтра неделя неделю недели месяц месяца год года году лет назад прошлую прошлой прошлом прошлый`

const words = new Set(fold(WORDS).split(/\s+/u))

/** Whether a folded word speaks of time alone. */
export const isCalendarWord = (word: string): boolean => words.has(word)
