import type { Fact, NameFact } from '../../facts/fact.ts'
import { makeSlot, slotsOnce } from '../make-slot.ts'
import type { Aspect } from '../slot.ts'

type Designation = NameFact & { readonly model: NonNullable<NameFact['model']> }

/** Which variant of a type: designations of one family (Mi-35, Mi-35M) where the same is said of them. */
export const DESIGNATIONS: Aspect<Designation> = {
  name: 'designation',
  kind: 'name',
  threshold: 0.1,
  differing: true,
  alone: () => false,
  slots: slotsOnce((prepared, facts) => {
    const found = facts.filter(isDesignation)
    return found.flatMap((fact) => {
      // Beside its full name the family's alone is short for it.
      const { family, variant } = fact.model
      if (variant === '' && found.some(({ model }) => model.family === family && model.variant !== ''))
        return []
      const slot = makeSlot(prepared, fact, {
        value: { kind: 'name', name: fact.words.slice(0, 300) },
        bound: [family],
      })
      return slot === null ? [] : [slot]
    })
  }),
  likeness: (_a, _b, { share, contextShare }) => Math.max(share, contextShare),
  relate: ({ fact: a }, { fact: b }) => (a.model.variant === b.model.variant ? 'same' : 'different'),
}

const isDesignation = (fact: Fact): fact is Designation =>
  fact.kind === 'name' && fact.is === 'designation' && fact.model !== null
