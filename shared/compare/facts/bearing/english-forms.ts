/** The forms of an English verb by rule: base, -s, -ed, -ing. */
export type VerbForm = 'base' | 's' | 'past' | 'ing'

const DOUBLES =
  /^(?:ship|hit|cut|put|quit|shut|set|plan|stop|slip|drop|ban|rob|jog|admit|commit|refer|begin|win|run|get|let|sit)$/

/** All forms of a regular verb. Linear in the word. */
export function formsOf(base: string): readonly (readonly [string, VerbForm])[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : DOUBLES.test(base) ? base + base.slice(-1) : base
  const yBecomesI = /[^aeiou]y$/.test(base)
  const past = yBecomesI ? `${base.slice(0, -1)}ied` : `${stem}ed`
  const present = yBecomesI
    ? `${base.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : `${base}s`
  return [
    [base, 'base'],
    [present, 's'],
    [past, 'past'],
    [`${base.endsWith('ie') ? `${base.slice(0, -2)}y` : stem}ing`, 'ing'],
  ]
}

/** Pasts that end in no -ed, of verbs in no group. */
export const IRREGULAR_PASTS =
  'went gone came come took taken made gave given saw seen knew known got became become fell fallen felt held kept brought thought lost paid won ran rose risen drew drawn grew grown stood understood led cost cut put set let spent caught taught fought sought chose chosen broke broken flew flown threw thrown shot stole stolen drove driven heard meant lay laid lain bore borne born sat slept rode woke wore ate eaten drank swore sworn hid hidden froze frozen spread sped split wound burnt learnt hung lit bound dealt done'

/** Words that end like pasts and are none. */
export const NO_PASTS = new Set(
  'hundred indeed need speed feed seed breed proceed exceed succeed united red bed shed naked sacred wicked embed greed weed deed creed steed hatred kindred biped aged alleged so-called'.split(
    ' ',
  ),
)

/** Present forms of common verbs in no group. */
export const COMMON_PRESENTS =
  'be have do go come make take give get see know think want need use work call try ask seem feel become keep let help show play run move live believe hold bring happen provide sit stand lose pay include continue set learn change lead understand watch follow stop allow win offer remember love consider appear wait serve expect stay fall cut reach remain pass train pull plan aim hope operate fly fix force reduce raise pose interfere threaten demand trade allow fear face require prepare intend focus signal turn appreciate mark cover carry train contain involve concern affect cause cost depend describe discuss encourage enter escape establish exceed exist feature fight fill form gain grow handle head identify ignore improve increase introduce invest join justify lack last lie maintain mean measure mention monitor name obtain occupy oppose own participate perform present prevent produce promote protect prove provoke push raise receive reflect refuse regard reject rely replace represent respect rest restore result return rise rule seek share shift sign spend spread suffer surround target tend test track treat trust undergo use warrant weigh welcome win worry remind oversee violate undermine strengthen deepen cooperate coordinate'
