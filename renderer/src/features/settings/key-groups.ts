import { COMMAND_IDS, COMMANDS, type CommandId } from '../../../../shared/commands/commands.ts'
import type { Say } from '../../../../shared/wording.ts'
import { COLOURS } from '../../../../shared/project/annotation.ts'

type KeyRow = { readonly title: string; readonly keys: readonly string[] }
type KeyGroup = { readonly name: string; readonly rows: readonly KeyRow[] }

/** Headings by the first part of a command's id, in the order of the sheet. */
const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  ['Reading by keyboard', ['sentence', 'history', 'find']],
  ['Annotating', ['annotate']],
  ['Comparing', ['aligned', 'wording', 'compare']],
  ['Claims', ['claim', 'evidence']],
  ['Memos', ['memo']],
  ['Drafts', ['draft']],
  ['Panes and views', ['pane', 'view']],
  ['Timeline', ['timeline']],
  ['Project', ['source', 'bundle', 'project', 'backup', 'edit']],
  ['Window', ['palette', 'settings', 'help', 'theme', 'bin']],
]

/** Both ways in one row. */
const isEdge = (id: CommandId) => id.startsWith('edge.')

/** One row instead of eight. */
const isColour = (id: CommandId) => COLOURS.some((colour) => id === `annotate.${colour}`)

/** What the command list does not say, or says too often. */
const MORE: Readonly<Record<string, readonly KeyRow[]>> = {
  Annotating: [
    { title: 'Highlight in one of the eight colours', keys: ['1 … 8'] },
    { title: 'Move the end of the highlight in hand', keys: ['Shift+← →'] },
    { title: 'Move its end by a word', keys: ['Mod+Shift+← →'] },
    { title: 'Move its end by a sentence', keys: ['Shift+↑ ↓'] },
    { title: 'Move its beginning', keys: ['Alt+Shift+← →'] },
    { title: 'Move its beginning by a word', keys: ['Mod+Alt+Shift+← →'] },
    { title: 'Move its beginning by a sentence', keys: ['Alt+Shift+↑ ↓'] },
  ],
  Claims: [
    {
      title: 'Stance of the evidence in hand: supports, contradicts, qualifies, mentions',
      keys: ['S X Q M'],
    },
  ],
  Timeline: [
    { title: 'From one time to the next, or to the next row', keys: ['← →', '↑ ↓'] },
    { title: 'First and last', keys: ['Home', 'End'] },
    { title: 'Look earlier or later', keys: ['Shift+← →'] },
    { title: 'Look more or less closely', keys: ['+', '-'] },
    { title: 'Fit events and reports', keys: ['0'] },
  ],
  Window: [{ title: 'One step back', keys: ['Esc'] }],
}

/** Every command that has a key, under its heading. */
export function keyGroups(say: Say): readonly KeyGroup[] {
  return HEADINGS.map(([name, prefixes]) => {
    const ids = COMMAND_IDS.filter(
      (id) => !isColour(id) && !isEdge(id) && prefixes.includes(id.split('.')[0] ?? ''),
    )
    const rows = ids.map((id) => ({ title: say(COMMANDS[id].title), keys: COMMANDS[id].keys }))
    return { name, rows: [...rows.filter((row) => row.keys.length > 0), ...(MORE[name] ?? [])] }
  })
}
