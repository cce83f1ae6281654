import { expect, test } from 'vitest'
import { countIndependent } from '../../../../shared/claims/independent.ts'
import { newId, type LineageId, type SourceId } from '../../../../shared/ids.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import { now } from '../../../../shared/time.ts'

const sources = Array.from({ length: 5 }, () => newId<SourceId>())
const lineage = (...members: SourceId[]): Lineage => ({
  id: newId<LineageId>(),
  name: 'AFP',
  members,
  note: '',
  createdAt: now(),
  modifiedAt: now(),
})

test('each lineage counts once, and each source that is in none', () => {
  const lineages = [lineage(...sources.slice(0, 3))]
  expect(countIndependent(sources, [])).toBe(5)
  expect(countIndependent(sources, lineages)).toBe(3)
  expect(countIndependent(sources.slice(0, 3), lineages)).toBe(1)
  expect(countIndependent(sources.slice(2), lineages)).toBe(3)
  expect(countIndependent([], lineages)).toBe(0)
})
