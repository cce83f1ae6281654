/** Words at which a clause begins, folded. */
type Boundaries = {
  readonly that: ReadonlySet<string>
  readonly relative: ReadonlySet<string>
  readonly subordinate: ReadonlySet<string>
  /** What may stand between a verb of saying and what is said: whom, when and where. */
  readonly afterSaying: ReadonlySet<string>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const boundaries = (
  that: string,
  relative: string,
  subordinate: string,
  afterSaying: string,
): Boundaries => ({
  that: words(that),
  relative: words(relative),
  subordinate: words(subordinate),
  afterSaying: words(afterSaying),
})

/** By language; what is missing reads like English, which does no harm where the words do not occur. */
export const BOUNDARIES: Readonly<Record<string, Boundaries>> = {
  en: boundaries(
    'that whether',
    'which who whom whose where',
    'when while after before because as since although though but until unless whereas despite if amid following',
    'on in at late early earlier later last this monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month year today yesterday reporters journalists them him her us me parliament to a ago night morning afternoon evening agency agencies news russian state media',
  ),
  de: boundaries(
    'dass ob',
    'welche welcher welches deren dessen wo',
    'als wahrend nachdem bevor weil da obwohl aber bis falls wenn trotz wie',
    '',
  ),
  fr: boundaries(
    'que qu',
    'qui dont lequel laquelle ou',
    'quand lorsque lorsqu alors apres avant parce puisque comme si mais malgre tandis',
    '',
  ),
  es: boundaries(
    'que',
    'quien quienes cual cuales cuyo cuya donde',
    'cuando mientras despues antes porque como si pero aunque tras hasta',
    '',
  ),
  it: boundaries(
    'che',
    'cui quale quali dove',
    'quando mentre dopo prima perche poiche come se ma sebbene',
    '',
  ),
  pt: boundaries(
    'que',
    'quem cujo cuja onde qual quais',
    'quando enquanto depois antes porque como se mas embora apos ate',
    '',
  ),
  nl: boundaries('dat of', 'die waar wie', 'toen terwijl nadat voordat omdat als maar hoewel', ''),
  ru: boundaries(
    'что',
    'который которая которое которые которого которой котором где чей',
    'когда пока после до потому если но хотя как чтобы',
    '',
  ),
}
