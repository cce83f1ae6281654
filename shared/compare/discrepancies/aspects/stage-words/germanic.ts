import type { StageWords } from './stage-words.ts'

const EN_DONE = '(?:complet(?:e|ed|ion)|finish(?:ed)?|buil(?:d|t|ding)|construct(?:ed|ion)?)'

export const EN: StageWords = {
  planned: [
    `(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|expect(?:s|ed)?|due|set|scheduled|going) (?:to|for) (?:be )?(?:fully )?${EN_DONE}`,
    '(?:will|shall|is to|are to) (?:soon )?be (?:fully )?(?:completed|finished|built|constructed)',
    '(?:at|in) (?:the|its|a) planning (?:stage|phase)',
    'on the drawing board',
  ],
  begun: [
    '(?:work|construction|building|implementation)(?: \\p{L}+){0,8} (?:has |have )?(?:begun|began|started|got under ?way)',
    'br(?:oke|oken) ground',
    '(?:in|at) (?:its|the|an|their) (?:early|initial|first|opening) (?:stage|phase)s?',
    '(?:still |now )?under construction',
    '(?:is|are)(?: still| now| currently)? being (?:built|constructed|implemented|carried out)',
    '(?:is|are)(?: still| now| currently| well| already)? (?:under ?way|in progress)',
  ],
  'nearly done': [
    '(?:in|into|entered|entering|reached|reaching) (?:its|the|their) (?:final|last|closing|concluding) (?:phase|stage|stretch|leg)s?',
    'near(?:s|ed|ing) completion',
    '(?:close to|near) completion',
    '(?:nearly|almost|virtually|practically|all but) (?:complete|completed|finished|built)',
  ],
  done: [
    '(?:has|have|had)(?: now| already| just| recently| finally| successfully| also)* (?:been )?(?:fully )?(?:completed|finished|been built|been constructed)',
    '(?:was|were)(?: \\p{L}+ly)? (?:completed|finished)',
    '(?:is|are) (?:now |already |finally )?(?:complete|completed|finished)',
  ],
  stopped: [
    '(?:has|have|had|was|were|been|is|are)(?: \\p{L}+ly)? (?:cancell?ed|scrapped|shelved|abandoned|called off|axed|halted|suspended|put on hold)',
  ],
  anything: 'work|works|project|program|programme|task|undertaking|construction|building|job|effort|plan',
  pointing: 'this|these|that|those|the|its',
  pronouns: 'it|them|they',
  past: 'was|were|had',
  part: '(?:first|second|third|fourth|initial|final|last|next|one|two) (?:\\p{L}+ )?(?:phase|stage|section|part|half|step|stretch|unit|line)s?|(?:phase|stage|section|part|unit|block|line) (?:\\d+|[ivx]+|one|two|three)',
  ordinal: 'first|second|third|fourth|fifth',
  condition: 'once|when|if|until|till|unless|after|before|as soon as|whether',
}

export const DE: StageWords = {
  planned: [
    '(?:soll|sollen|sollte|wird|werden|will|wollen)(?: [\\p{L}\\d.]+){0,8} (?:fertiggestellt|abgeschlossen|vollendet|fertig|gebaut|errichtet)(?: werden| sein)?',
    '(?:plant|planen|beabsichtigt)(?: [\\p{L}\\d.]+){0,6} (?:fertigzustellen|abzuschlie(?:ss|ß)en|zu bauen|zu errichten)',
    'in planung|in der planungsphase',
  ],
  begun: [
    'im bau|in bau|in arbeit|im gange',
    '(?:arbeiten|bauarbeiten|bau)(?: \\p{L}+){0,8} (?:begonnen|begannen|begann)',
    '(?:wird|werden)(?: derzeit| gerade| noch) gebaut',
    'baubeginn|in der anfangsphase',
  ],
  'nearly done': [
    'in (?:der|die|ihrer|seiner|ihre|seine) (?:letzten?|abschlie(?:ss|ß)enden?|finalen?|end) ?phase|in der schlussphase|in der endphase',
    'kurz vor (?:der fertigstellung|dem abschluss|der vollendung)',
    '(?:fast|beinahe|nahezu|so gut wie) (?:fertig|fertiggestellt|abgeschlossen|vollendet)',
  ],
  done: [
    '(?:ist|sind|wurde|wurden|war|waren)(?: [\\p{L}\\d.]+){0,6} (?:fertiggestellt|abgeschlossen|vollendet)',
    'ist (?:nun |jetzt |bereits )?fertig',
  ],
  stopped: [
    '(?:wurde|wurden|ist|sind)(?: [\\p{L}\\d.]+){0,4} (?:gestoppt|eingestellt|abgesagt|aufgegeben|abgebrochen|auf eis gelegt|ausgesetzt)',
  ],
  anything: 'arbeit|arbeiten|projekt|projekts|vorhaben|programm|bau|bauarbeiten',
  pointing: 'diese|dieses|diesen|dieser|die|das|der',
  pronouns: 'es|sie',
  past: 'war|waren',
  part: '(?:erste|zweite|dritte|letzte)\\p{L}? (?:\\p{L}+)?(?:phase|stufe|abschnitt|teil|hälfte|block)\\p{L}*',
  ordinal: '(?:erst|zweit|dritt|viert)e\\p{L}?',
  condition: 'wenn|sobald|falls|bis|nachdem|bevor|als|ob',
}

export const NL: StageWords = {
  planned: [
    '(?:moet|moeten|zal|zullen|wordt|worden|wil|willen)(?: [\\p{L}\\d.]+){0,8} (?:voltooid|afgerond|klaar|gebouwd|opgeleverd)(?: worden| zijn)',
    '(?:is|zijn) (?:van plan|gepland)(?: [\\p{L}\\d.]+){0,6} te (?:voltooien|bouwen|afronden)',
  ],
  begun: [
    'in aanbouw|in uitvoering|aan de gang',
    '(?:werk|werkzaamheden|bouw)(?: \\p{L}+){0,8} (?:begonnen|gestart|van start gegaan)',
  ],
  'nearly done': [
    'in (?:de|het|zijn|haar|hun) (?:laatste|slot|eind)(?: ?fase| stadium)|in de slotfase|in de eindfase',
    '(?:bijna|vrijwel|zo goed als) (?:klaar|voltooid|afgerond)',
  ],
  done: ['(?:is|zijn|werd|werden)(?: [\\p{L}\\d.]+){0,5} (?:voltooid|afgerond|opgeleverd)'],
  stopped: [
    '(?:is|zijn|werd|werden)(?: [\\p{L}\\d.]+){0,4} (?:stopgezet|stilgelegd|geschrapt|afgeblazen|opgeschort)',
  ],
  anything: 'werk|werken|werkzaamheden|project|programma|bouw',
  pointing: 'dit|deze|die|dat|de|het',
  pronouns: 'het',
  past: 'was|waren',
  part: '(?:eerste|tweede|derde|laatste) (?:fase|stap|deel|helft)',
  ordinal: 'eerste|tweede|derde|vierde',
  condition: 'als|wanneer|zodra|indien|totdat|nadat|voordat|of',
}
