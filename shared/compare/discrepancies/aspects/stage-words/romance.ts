import type { StageWords } from './stage-words.ts'

export const FR: StageWords = {
  planned: [
    '(?:prevoi(?:t|ent|ons)|compt(?:e|ent|ons)|entend(?:ent|ons)?|espere(?:nt)?|esperons|doit|doivent|devrai(?:t|ent)|va|vont)(?: \\p{L}+){0,2} (?:achever|terminer|finir|construire|etre (?:achevee?s?|terminee?s?|construite?s?))',
    'ser(?:a|ont) (?:achevee?s?|terminee?s?|construite?s?)',
    "a l[’']etat de projet|en projet",
  ],
  begun: [
    '(?:travaux|construction|chantier)(?: \\p{L}+){0,8} (?:(?:a|ont) (?:commence|debute|demarre))',
    'en (?:cours de )?construction|en chantier|en cours de realisation',
  ],
  'nearly done': [
    '(?:dans|a|en) (?:sa|la|leur) (?:phase (?:finale|terminale)|derniere (?:phase|etape))|en phase finale',
    '(?:presque|quasiment|pratiquement) (?:achevee?s?|terminee?s?|finie?s?)',
    "en voie d[’']achevement",
  ],
  done: [
    '(?:a|ont) ete (?:achevee?s?|terminee?s?|construite?s?)',
    '(?:est|sont)(?: desormais| maintenant| enfin)? (?:achevee?s?|terminee?s?)',
    '(?:a|ont) (?:acheve|termine)',
  ],
  stopped: [
    '(?:a|ont) ete (?:annulee?s?|abandonnee?s?|suspendue?s?|interrompue?s?|arretee?s?)',
    "(?:est|sont) (?:annulee?s?|abandonnee?s?|suspendue?s?|a l[’']arret)",
  ],
  anything: 'travail|travaux|projet|programme|chantier|construction|ouvrage',
  pointing: 'ce|cet|cette|ces|le|la|les',
  pronouns: 'il|elle|ils|elles',
  past: 'était|étaient',
  part: '(?:premi[eè]re?|deuxième|seconde?|troisième|dernière?) (?:phase|étape|tranche|partie|moitié|tronçon)',
  ordinal: 'premi[eè]re?|deuxième|seconde?|troisième|quatrième',
  condition: 'quand|lorsque|si|une fois|dès que|avant|après|jusqu',
}

export const ES: StageWords = {
  planned: [
    '(?:plane(?:a|an|amos)|prev(?:e|en|emos)|esper(?:a|an|amos)|pretend(?:e|en|emos)|debe|deben|va a|van a|vamos a)(?: \\p{L}+){0,2} (?:completar|terminar|finalizar|concluir|construir|ser (?:terminad|completad|construid)[oa]s?|estar (?:terminad|list)[oa]s?)',
    'ser(?:a|an) (?:terminad|completad|construid|finalizad|concluid)[oa]s?',
    'en (?:fase|etapa) de (?:planificacion|proyecto)',
  ],
  begun: [
    'en (?:plena )?construccion|en (?:marcha|obras|ejecucion|curso)',
    '(?:obras|trabajos|construccion)(?: \\p{L}+){0,8} (?:comenzo|comenzaron|empezo|empezaron|(?:ha|han) (?:comenzado|empezado|iniciado))',
    'se esta(?:n)? construyendo',
  ],
  'nearly done': [
    'en (?:su|la|sus) (?:(?:fase|etapa|recta) final|ultima (?:fase|etapa))',
    '(?:casi|practicamente) (?:terminad|completad|finalizad|concluid|list)[oa]s?',
    'a punto de (?:terminarse|completarse|concluir|finalizar)',
  ],
  done: [
    '(?:ha|han) sido (?:terminad|completad|finalizad|concluid|construid)[oa]s?',
    '(?:fue|fueron) (?:terminad|completad|finalizad|concluid)[oa]s?',
    '(?:esta|estan)(?: ya)? (?:terminad|completad|finalizad|concluid)[oa]s?',
    '(?:ha|han) (?:terminado|completado|finalizado|concluido)',
  ],
  stopped: [
    '(?:fue|fueron|ha sido|han sido|esta|estan) (?:cancelad|abandonad|suspendid|paralizad|detenid)[oa]s?',
  ],
  anything: 'trabajo|trabajos|obra|obras|proyecto|programa|construccion',
  pointing: 'este|esta|estos|estas|ese|esa|el|la|los|las',
  pronouns: 'esto|eso',
  past: 'era|eran|estaba|estaban',
  part: '(?:primera?|segund[oa]|tercera?|última?) (?:fase|etapa|parte|mitad|tramo)',
  ordinal: 'primera?|primero|segund[oa]|tercera?|tercero|cuart[oa]',
  condition: 'cuando|si|hasta|una vez|después|antes|en cuanto',
}

export const IT: StageWords = {
  planned: [
    '(?:prevede|prevedono|prevediamo|conta|contano|intende|intendono|spera|sperano|deve|devono|dovrebbe|dovrebbero)(?: \\p{L}+){0,2} (?:completare|terminare|ultimare|concludere|costruire|essere (?:completat|terminat|ultimat|costruit)[oaie])',
    'sar(?:a|anno) (?:completat|terminat|ultimat|costruit)[oaie]',
    'in (?:fase di )?progettazione',
  ],
  begun: [
    "in (?:via di )?costruzione|in corso d[’']opera|in corso di realizzazione",
    '(?:lavori|costruzione|cantieri)(?: \\p{L}+){0,8} (?:sono|e) (?:iniziat|cominciat|partit)[oaie]',
  ],
  'nearly done': [
    'nell(?:a|e) (?:sua |loro )?(?:fase finale|ultima fase|fase conclusiva)|in fase (?:finale|conclusiva)',
    '(?:quasi|praticamente) (?:completat|terminat|ultimat|finit|pront)[oaie]',
    'in via di (?:ultimazione|completamento)',
  ],
  done: [
    '(?:e|sono) stat[oaie] (?:completat|terminat|ultimat|costruit|conclus)[oaie]',
    '(?:e|sono) (?:ormai |ora |gia )(?:completat|terminat|ultimat)[oaie]',
    '(?:ha|hanno) (?:completato|terminato|ultimato|concluso)',
  ],
  stopped: ['(?:e|sono) stat[oaie] (?:annullat|abbandonat|sospes|interrott|fermat|cancellat)[oaie]'],
  anything: 'lavoro|lavori|progetto|programma|opera|opere|costruzione',
  pointing: 'questo|questa|questi|queste|il|lo|la|i|gli|le',
  pronouns: 'ciò',
  past: 'era|erano',
  part: '(?:prim[oa]|second[oa]|terz[oa]|ultim[oa]) (?:fase|tappa|parte|metà|lotto|tratto)',
  ordinal: 'prim[oa]|second[oa]|terz[oa]|quart[oa]',
  condition: 'quando|se|finché|una volta|dopo|appena',
}

export const PT: StageWords = {
  planned: [
    '(?:plane[ji]a|plane[ji]am|preve|preveem|pretende|pretendem|espera|esperam|deve|devem|vai|vao)(?: \\p{L}+){0,2} (?:concluir|terminar|completar|finalizar|construir|ser (?:concluid|terminad|construid)[oa]s?|estar (?:pront|concluid)[oa]s?)',
    'ser(?:a|ao) (?:concluid|terminad|completad|construid|finalizad)[oa]s?',
    'em fase de (?:planejamento|planeamento|projeto)',
  ],
  begun: [
    'em (?:plena )?construcao|em (?:obras|andamento|execucao|curso)',
    '(?:obras|trabalhos|construcao)(?: \\p{L}+){0,8} (?:comecou|comecaram|iniciou|foi iniciada|foram iniciadas)',
  ],
  'nearly done': [
    '(?:na|em) (?:sua )?(?:fase final|ultima fase|reta final|fase de conclusao)',
    '(?:quase|praticamente) (?:concluid|terminad|pront|finalizad)[oa]s?',
  ],
  done: [
    '(?:foi|foram) (?:concluid|terminad|completad|finalizad)[oa]s?',
    '(?:esta|estao) (?:ja )?(?:concluid|terminad|pront|finalizad)[oa]s?',
  ],
  stopped: ['(?:foi|foram|esta|estao) (?:cancelad|abandonad|suspens|paralisad|interrompid)[oa]s?'],
  anything: 'trabalho|trabalhos|obra|obras|projeto|programa|construcao',
  pointing: 'este|esta|estes|estas|esse|essa|o|a|os|as',
  pronouns: 'isto|isso',
  past: 'era|eram|estava|estavam',
  part: '(?:primeir[oa]|segund[oa]|terceir[oa]|últim[oa]) (?:fase|etapa|parte|metade|trecho)',
  ordinal: 'primeir[oa]|segund[oa]|terceir[oa]|quart[oa]',
  condition: 'quando|se|até|uma vez|depois|antes|assim que',
}
