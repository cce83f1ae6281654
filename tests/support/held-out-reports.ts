/** Two reports of one event, sentence by sentence, and which sentences of them say something of the same thing. */
export type ReportPair = {
  readonly language: string
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** By their places, `first` before `second`. */
  readonly same: readonly (readonly [number, number])[]
  /** Alike in words or names, but of different things. */
  readonly apart: readonly (readonly [number, number])[]
}

/**
 * Made up, in the manner of two desks that write of one event without copying each other, before it was known how the comparison
 * fares on them: nothing may be tuned by these.
 */
export const HELD_OUT: readonly ReportPair[] = [
  {
    language: 'en',
    first: [
      'Thousands of people were told to leave their homes below the Harrow Dam on Sunday after engineers found a crack in its spillway.',
      'The governor, Linda Marsh, declared a state of emergency for three counties.',
      'Water from the lake, which rose four metres in a week of rain, began to flow over the emergency channel for the first time since the dam was built in 1968.',
      '“We have no time to lose,” Marsh told reporters in Eastfield.',
      'Helicopters dropped sacks of rocks into the hole through the night.',
      'Environmental groups had warned in 2005 that the channel should be lined with concrete.',
      'Schools in Eastfield will stay closed until Thursday.',
    ],
    second: [
      'A damaged spillway at one of the state’s tallest dams forced some 14,000 residents to flee.',
      'It was the first use of the emergency overflow in the half-century history of the structure.',
      'A request by three conservation organisations twelve years ago to pave the overflow was turned down as too costly.',
      'Crews used helicopters to plug the gap with bags of stone.',
      'Officials lowered the lake by opening the main gates, which they hope will make room for the storm expected on Wednesday.',
      'Governor Marsh signed an emergency order and asked Washington for help.',
      'Shelters in Eastfield were full by midnight, and many slept in their cars.',
    ],
    same: [
      [0, 0],
      [1, 5],
      [2, 1],
      [4, 3],
      [5, 2],
    ],
    apart: [
      [6, 6],
      [2, 4],
    ],
  },
  {
    language: 'en',
    first: [
      'Thieves stole two paintings by Vermeulen from the Stadtgalerie museum in Linden early on Monday, police said.',
      'They broke a window at the back of the building and were gone within four minutes.',
      'An alarm went off, but guards arrived only after the burglars had fled in a grey van.',
      'The works, “Harbour at Dusk” and “The Miller’s Daughter”, are insured for nine million euros.',
      'The gallery’s director, Anja Roth, said she was “heartbroken”.',
      'It is the second burglary at a museum in the region this year.',
      'A drawing was taken from the castle of Ober in March and has not been found.',
    ],
    second: [
      'Two pictures by the seventeenth-century master Vermeulen are missing after a break-in at a museum in Linden.',
      'The raid lasted less than five minutes, according to investigators.',
      'The intruders smashed a rear window and took the canvases off the wall.',
      'Roth, who has run the house since 2011, told reporters the loss broke her heart.',
      'Experts put the value of the pair at nine to ten million.',
      'Police are looking for a van with foreign number plates seen near the station.',
      'Visitors stood before closed doors on Tuesday.',
    ],
    same: [
      [0, 0],
      [1, 1],
      [1, 2],
      [2, 5],
      [3, 4],
      [4, 3],
    ],
    apart: [[5, 0]],
  },
  {
    language: 'de',
    first: [
      'Rund 300 Beschäftigte der Reederei Nordlicht haben am Freitag in Husum die Arbeit niedergelegt.',
      'Sie fordern sechs Prozent mehr Lohn und kürzere Schichten im Winter.',
      'Die Fähren zu den Inseln fielen den ganzen Tag aus, mehrere Tausend Urlauber saßen fest.',
      'Ein Sprecher des Unternehmens nannte den Ausstand unverantwortlich.',
      'Die Gewerkschaft kündigte an, am Montag weiterzuverhandeln.',
      'Das letzte Angebot der Arbeitgeber lag bei zweieinhalb Prozent.',
      'Im Sommer hatte die Reederei drei neue Schiffe in Dienst gestellt.',
    ],
    second: [
      'Ein Warnstreik hat den Fährverkehr vor der Nordseeküste lahmgelegt.',
      'Tausende Reisende kamen nicht von den Inseln herunter, viele übernachteten in Turnhallen.',
      'Die Gewerkschaft verlangt ein Lohnplus von sechs Prozent, die Reederei bietet bisher 2,5 Prozent.',
      'Nordlicht kritisierte die Aktion als verantwortungslos gegenüber den Gästen.',
      'Die Gespräche sollen zu Wochenbeginn fortgesetzt werden.',
      'Nach Angaben der Gewerkschaft beteiligten sich mehr als 300 Mitarbeiter.',
      'Das Wetter auf den Inseln blieb sonnig.',
    ],
    same: [
      [0, 5],
      [1, 2],
      [2, 0],
      [2, 1],
      [3, 3],
      [4, 4],
      [5, 2],
    ],
    apart: [[2, 6]],
  },
  {
    language: 'fr',
    first: [
      'Un incendie a détruit dans la nuit de mardi à mercredi une partie de l’usine chimique de Corvaix, près de Lille.',
      'Une centaine de pompiers ont lutté contre les flammes jusqu’à l’aube.',
      'Deux salariés, légèrement intoxiqués, ont été conduits à l’hôpital.',
      'La préfecture a demandé aux habitants de rester chez eux et de fermer les fenêtres.',
      'L’origine du sinistre n’est pas connue, une enquête a été ouverte.',
      'Le site, classé Seveso, emploie 240 personnes.',
      'La direction assure que l’air ne présente aucun danger.',
    ],
    second: [
      'L’usine de produits chimiques de Corvaix a été en partie ravagée par le feu.',
      'Les riverains ont été appelés à se confiner pendant six heures.',
      'Le parquet a ouvert une enquête pour déterminer les causes de l’incendie.',
      'Deux ouvriers ont été hospitalisés après avoir respiré des fumées.',
      'Selon les écologistes, des mesures de la qualité de l’air manquent encore.',
      'Plus de 240 emplois dépendent de cette entreprise.',
      'Les secours, venus de trois départements, ont maîtrisé le feu vers cinq heures.',
    ],
    same: [
      [0, 0],
      [1, 6],
      [2, 3],
      [3, 1],
      [4, 2],
      [5, 5],
    ],
    apart: [[6, 4]],
  },
  {
    language: 'es',
    first: [
      'Marta Quiroga ganó el domingo las elecciones municipales de Valdeoro con el 52 por ciento de los votos.',
      'Es la primera mujer que gobernará la ciudad.',
      'Su rival, el empresario Julio Peña, reconoció la derrota antes de la medianoche.',
      'La participación fue la más baja en veinte años, según la junta electoral.',
      'Quiroga prometió construir un hospital en el norte y bajar el precio del transporte.',
      'El alcalde saliente no se presentó a la reelección por motivos de salud.',
      'La toma de posesión será el 1 de junio.',
    ],
    second: [
      'Por primera vez, una mujer dirigirá el ayuntamiento de Valdeoro.',
      'La candidata Quiroga obtuvo algo más de la mitad de los sufragios.',
      'Peña felicitó a la ganadora y aceptó el resultado.',
      'Solo cuatro de cada diez electores acudieron a votar, un mínimo histórico en dos décadas.',
      'Entre sus promesas figura un nuevo hospital para los barrios del norte.',
      'La futura alcaldesa asumirá el cargo en junio.',
      'El empresario había gastado el doble que ella en la campaña.',
    ],
    same: [
      [0, 1],
      [1, 0],
      [2, 2],
      [3, 3],
      [4, 4],
      [6, 5],
    ],
    apart: [[2, 6]],
  },
  {
    language: 'ru',
    first: [
      'Пассажирский поезд сошёл с рельсов в субботу под Каменкой, пострадали 18 человек.',
      'Четыре вагона перевернулись, движение на линии остановлено.',
      'По данным железной дороги, причиной могла стать трещина в рельсе.',
      'Раненых доставили в областную больницу, двое находятся в тяжёлом состоянии.',
      'Губернатор Пётр Ершов выехал на место аварии.',
      'Для пассажиров организованы автобусы до Каменки.',
      'Участок ремонтировали в последний раз в 2011 году.',
    ],
    second: [
      'Восемнадцать пассажиров получили травмы при крушении поезда недалеко от Каменки.',
      'Специалисты предполагают, что рельс лопнул из-за мороза.',
      'Двое пострадавших в реанимации областной больницы, врачи оценивают их состояние как тяжёлое.',
      'Перевернулись четыре вагона, пути повреждены на протяжении 200 метров.',
      'На место прибыл губернатор Ершов, он пообещал семьям помощь.',
      'Людей вывезли автобусами.',
      'Поезд шёл с опозданием на час.',
    ],
    same: [
      [0, 0],
      [1, 3],
      [2, 1],
      [3, 2],
      [4, 4],
      [5, 5],
    ],
    apart: [[5, 0]],
  },
]
