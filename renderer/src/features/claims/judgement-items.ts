import { CREDIBILITY_WORDS } from '../../../../shared/claims/credibility.ts'
import { CREDIBILITIES, type Evidence } from '../../../../shared/project/claim.ts'
import type { Judgement } from '../../data/claims.ts'
import type { MenuItem } from '../../ui/menu.tsx'

/** The part of a menu that says how strong and how believable a piece of evidence is. */
export function judgementItems(
  { strong, credibility }: Evidence,
  judge: (judgement: Judgement) => void,
): readonly MenuItem[] {
  return [
    {
      kind: 'choice',
      label: 'Strong evidence',
      checked: strong === true,
      onSelect: () => judge({ strong: strong === true ? undefined : true }),
    },
    {
      kind: 'heading',
      label: 'How credible is what it says?',
      items: [
        {
          kind: 'choice',
          label: 'Not graded',
          checked: credibility === undefined,
          onSelect: () => judge({ credibility: undefined }),
        },
        ...CREDIBILITIES.map((grade) => ({
          kind: 'choice' as const,
          label: `${grade} · ${CREDIBILITY_WORDS[grade]}`,
          checked: credibility === grade,
          onSelect: () => judge({ credibility: grade }),
        })),
      ],
    },
    { kind: 'separator' },
  ]
}
