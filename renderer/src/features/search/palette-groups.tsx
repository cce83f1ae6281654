import { CornerDownRight, FileText, MessageSquareQuote, NotebookPen } from 'lucide-react'
import { COMMANDS, type CommandId } from '../../../../shared/commands/commands.ts'
import { KIND_WORDS } from '../../../../shared/parties/words.ts'
import type { Say } from '../../../../shared/wording.ts'
import { ColourDot } from '../../ui/colour-dot.tsx'
import { PartyIcon } from '../../ui/party-icon.tsx'
import type { PickGroup, PickItem } from '../../ui/picker-dialog.tsx'
import { rank } from '../../../../shared/fuzzy.ts'
import type { Names } from './names.ts'
import type { Target } from '../../state/targets.ts'

export type TargetItem = PickItem & { readonly target: Target }
type Group = PickGroup<TargetItem>

const MOST = { sources: 8, claims: 6, codes: 6, parties: 6, memos: 6, commands: 30 } as const

/** What the palette offers for a query: named things first, because commands are few and easily told apart. Empty groups are left out. */
export function paletteGroups(
  query: string,
  names: Names,
  enabled: readonly CommandId[],
  say: Say,
): readonly Group[] {
  const sources = rank(
    query,
    names.sources,
    (source) => source.title,
    (source) => source.detail,
  )
  const claims = rank(query, names.claims, (claim) => claim.statement)
  const codes = rank(query, names.codes, (code) => code.name)
  const parties = rank(
    query,
    names.parties,
    (party) => party.name,
    (party) => party.aliases.join(' '),
  )
  const memos = rank(query, names.memos, (memo) => memo.title)
  const commands = rank(
    query,
    enabled.filter((id) => id !== 'palette.open'),
    (id) => say(COMMANDS[id].title),
    (id) => COMMANDS[id].keywords,
  )
  const groups: readonly Group[] = [
    {
      label: 'Sources',
      items: sources.slice(0, MOST.sources).map(({ id, title, detail }) => ({
        id,
        label: title,
        detail,
        icon: <FileText />,
        target: { kind: 'source', sourceId: id },
      })),
    },
    {
      label: 'Claims',
      items: claims.slice(0, MOST.claims).map(({ id, statement }) => ({
        id,
        label: statement,
        icon: <MessageSquareQuote />,
        target: { kind: 'claim', claimId: id },
      })),
    },
    {
      label: say('Codes'),
      items: codes.slice(0, MOST.codes).map(({ id, name, colour }) => ({
        id,
        label: name,
        icon: <ColourDot colour={colour} />,
        target: { kind: 'code', codeId: id },
      })),
    },
    {
      label: 'Parties',
      items: parties.slice(0, MOST.parties).map(({ id, name, kind }) => ({
        id,
        label: name,
        detail: KIND_WORDS[kind],
        icon: <PartyIcon kind={kind} />,
        target: { kind: 'party', partyId: id },
      })),
    },
    {
      label: 'Memos',
      items: memos.slice(0, MOST.memos).map(({ id, title }) => ({
        id,
        label: title,
        icon: <NotebookPen />,
        target: { kind: 'memo', memoId: id },
      })),
    },
    {
      label: 'Commands',
      items: commands.slice(0, MOST.commands).map((id) => ({
        id,
        label: say(COMMANDS[id].title),
        shortcut: COMMANDS[id].keys[0],
        icon: <CornerDownRight />,
        target: { kind: 'command', command: id },
      })),
    },
  ]
  return groups.filter((group) => group.items.length > 0)
}
