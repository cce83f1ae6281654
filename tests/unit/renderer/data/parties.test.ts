import { freshDatabase, loggedState } from '../../../support/database.ts'
import { expect, test } from 'vitest'
import { attribute, unattribute } from '../../../../renderer/src/data/attributions.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { deleteParty } from '../../../../renderer/src/data/delete-party.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { mergeParty, previewPartyMerge } from '../../../../renderer/src/data/merge-parties.ts'
import { addAlias, changeParty, ensureParty, removeAlias } from '../../../../renderer/src/data/parties.ts'
import { relateParty, unrelateParty } from '../../../../renderer/src/data/party-relations.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { findInconsistency } from '../../../../shared/bundle/integrity.ts'
import type { Party } from '../../../../shared/project/party.ts'

const known = ({ id }: Party) => ({ kind: 'known', id }) as const
const problem = async (db: WorkbenchDb) => findInconsistency(await loadProject(db))

/** Davydenko speaks for Rosoboronexport, which is part of Rostec; he says the one claim, through Interfax. */
async function affair() {
  const db = await freshDatabase()
  const [rostec, exporter] = [await ensureParty(db, 'Rostec'), await ensureParty(db, 'Rosoboronexport')]
  const [speaker, agency] = [await ensureParty(db, 'Vyacheslav Davydenko'), await ensureParty(db, 'Interfax')]
  await relateParty(db, exporter.id, { relation: 'part-of', fromOther: false, other: known(rostec) })
  await relateParty(db, exporter.id, { relation: 'speaks-for', fromOther: true, other: known(speaker) })
  const claim = await createClaim(db, 'The centre opened on Friday')
  const target = { table: 'claims', id: claim.id } as const
  await attribute(db, target, { party: known(speaker), role: 'spokesman' })
  await attribute(db, target, { basis: 'statement', via: known(agency) })
  const attribution = async () => (await db.claims.get(claim.id))?.attribution
  return { db, rostec, exporter, speaker, agency, target, attribution }
}

test('a party is found by its name or alias, whatever the case, before a new one is made', async () => {
  const { db, exporter } = await affair()
  expect(await addAlias(db, exporter.id, ' the  exporter ')).toBe(true)
  expect(await addAlias(db, exporter.id, 'ROSOBORONEXPORT')).toBe(false)
  expect((await ensureParty(db, 'The Exporter')).id).toBe(exporter.id)
  expect(await ensureParty(db, 'an official')).toMatchObject({ name: 'an official', kind: 'unnamed' })
  await removeAlias(db, exporter.id, 'the exporter')
  expect((await db.parties.get(exporter.id))?.aliases).toEqual([])
})

test('an attribution names a new party in the same step, and can be taken off', async () => {
  const { db, target, attribution, speaker, agency } = await affair()
  expect(await attribution()).toEqual({
    party: speaker.id,
    role: 'spokesman',
    basis: 'statement',
    via: agency.id,
  })
  const before = await loggedState(db)
  await attribute(db, target, { party: { kind: 'named', name: 'Ministry of Defence' }, via: null })
  expect(await db.parties.count()).toBe(5)
  expect(await attribution()).not.toHaveProperty('via')
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
  await unattribute(db, target)
  expect(await attribution()).toBeUndefined()
  expect(await attribute(db, target, { role: 'spokesman' })).toBeNull()
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('an attribution to a party that is gone is not made', async () => {
  const { db, target, speaker, rostec, attribution } = await affair()
  await deleteParty(db, rostec.id)
  expect(await attribute(db, target, { party: known(rostec) })).toBeNull()
  expect((await attribution())?.party).toBe(speaker.id)
  expect(await problem(db)).toBeNull()
})

test('a deleted party leaves nothing that points to it, and comes back with all of it', async () => {
  const { db, speaker, agency, exporter, attribution } = await affair()
  const before = await loggedState(db)
  await deleteParty(db, agency.id)
  expect(await attribution()).toMatchObject({ party: speaker.id, basis: 'statement' })
  expect(await attribution()).not.toHaveProperty('via')
  await deleteParty(db, exporter.id)
  expect((await db.parties.get(speaker.id))?.relations).toEqual([])
  await deleteParty(db, speaker.id)
  expect(await attribution()).toBeUndefined()
  expect(await problem(db)).toBeNull()
  for (let step = 0; step < 3; step += 1) await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('a merged party hands over names, relations, attributions, grade and note, in one step', async () => {
  const { db, rostec, exporter, speaker, attribution } = await affair()
  await addAlias(db, speaker.id, 'Davydenko')
  await changeParty(db, speaker.id, { reliability: 'C' })
  await changeParty(db, speaker.id, { note: 'Spokesman.' })
  const before = await loggedState(db)
  expect(await previewPartyMerge(db, speaker.id, exporter.id)).toEqual({
    claims: 1,
    evidence: 0,
    aliases: ['Vyacheslav Davydenko', 'Davydenko'],
    relations: 0,
    between: 1,
    note: true,
    reliability: true,
  })
  expect(await mergeParty(db, speaker.id, exporter.id)).toBe(true)
  expect(await db.parties.get(exporter.id)).toMatchObject({
    aliases: ['Vyacheslav Davydenko', 'Davydenko'],
    relations: [{ relation: 'part-of', to: rostec.id }],
    reliability: 'C',
    note: 'Spokesman.',
  })
  expect((await attribution())?.party).toBe(exporter.id)
  expect(await problem(db)).toBeNull()
  await undo(db)
  expect(await loggedState(db)).toEqual(before)
})

test('what led to a merged party leads to the other, once; nobody passes on their own words', async () => {
  const { db, rostec, exporter, speaker, agency, attribution } = await affair()
  await relateParty(db, speaker.id, { relation: 'speaks-for', fromOther: false, other: known(rostec) })
  expect(await mergeParty(db, exporter.id, rostec.id)).toBe(true)
  expect((await db.parties.get(speaker.id))?.relations).toEqual([{ relation: 'speaks-for', to: rostec.id }])
  expect((await db.parties.get(rostec.id))?.relations).toEqual([])
  await mergeParty(db, agency.id, speaker.id)
  expect(await attribution()).toEqual({ party: speaker.id, role: 'spokesman', basis: 'statement' })
  expect(await mergeParty(db, speaker.id, speaker.id)).toBe(false)
  expect(await problem(db)).toBeNull()
})

test('relations are made from either end, never twice, to oneself or in a ring', async () => {
  const { db, rostec, exporter, agency } = await affair()
  const partOf = (fromOther: boolean, other: Party) =>
    relateParty(db, rostec.id, { relation: 'part-of', fromOther, other: known(other) })
  expect(await partOf(true, exporter)).toBe('known')
  expect(await partOf(false, exporter)).toBe('ring')
  expect(await partOf(false, rostec)).toBe('itself')
  const related = { relation: 'related-to', fromOther: false } as const
  expect(await relateParty(db, rostec.id, { ...related, other: known(agency) })).toBeNull()
  expect(await relateParty(db, agency.id, { ...related, other: known(rostec) })).toBe('known')
  await unrelateParty(db, exporter.id, 'part-of', rostec.id)
  expect((await db.parties.get(exporter.id))?.relations).toEqual([])
  expect(await problem(db)).toBeNull()
})
