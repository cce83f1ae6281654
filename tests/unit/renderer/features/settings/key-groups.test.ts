import { expect, test } from 'vitest'
import { keyGroups } from '../../../../../renderer/src/features/settings/key-groups.ts'
import { COMMAND_IDS, COMMANDS } from '../../../../../shared/commands/commands.ts'
import { COLOURS } from '../../../../../shared/project/annotation.ts'
import { sayIn } from '../../../../../shared/wording.ts'

const isEdge = (id: string) => id.startsWith('edge.')

test('the sheet has every command that has a key; the eight colours share one line, edges both ways', () => {
  const rows = keyGroups(sayIn('codes')).flatMap((group) => group.rows)
  const colours = new Set<string>(COLOURS.map((colour) => `annotate.${colour}`))
  const missing = COMMAND_IDS.filter(
    (id) => COMMANDS[id].keys.length > 0 && !colours.has(id) && !isEdge(id),
  ).filter((id) => !rows.some((row) => row.title === COMMANDS[id].title && row.keys === COMMANDS[id].keys))
  expect(missing).toEqual([])
  expect(rows.filter((row) => row.title.includes('eight colours'))).toHaveLength(1)
  expect(rows.filter((row) => /^Move (the end|its) /.test(row.title))).toHaveLength(6)
})

test('no line appears twice', () => {
  const titles = keyGroups(sayIn('codes')).flatMap((group) => group.rows.map((row) => row.title))
  expect(new Set(titles).size).toBe(titles.length)
})
