import { compareText, sortKeys } from './canonical.ts'
import { ProjectFile } from './project-file.ts'
import { refuse } from './refusal.ts'

type Json = Readonly<Record<string, unknown>>

const RESERVED = ['people', 'notes', 'sets', 'tombstones'] as const
const LISTS = [
  'sources',
  'codes',
  'annotations',
  'claims',
  'evidence',
  'links',
  'lineages',
  'silences',
  'parties',
  'derivations',
  'memos',
  'assertions',
  'passageDecisions',
] as const
const ENTRIES = ProjectFile.entries
const ITEMS: Record<(typeof LISTS)[number], Json> = {
  sources: ENTRIES.sources.item.entries,
  codes: ENTRIES.codes.item.entries,
  annotations: ENTRIES.annotations.item.entries,
  claims: ENTRIES.claims.item.entries,
  evidence: ENTRIES.evidence.item.entries,
  links: ENTRIES.links.wrapped.item.entries,
  lineages: ENTRIES.lineages.wrapped.item.entries,
  silences: ENTRIES.silences.wrapped.item.entries,
  parties: ENTRIES.parties.wrapped.item.entries,
  derivations: ENTRIES.derivations.wrapped.item.entries,
  memos: ENTRIES.memos.wrapped.item.entries,
  assertions: ENTRIES.assertions.wrapped.item.entries,
  passageDecisions: ENTRIES.passageDecisions.wrapped.item.entries,
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const escape = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
const unescape = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

/**
 * Takes what this program does not know out of a parsed project.json and files it under JSON pointers, which begin with
 * a slash: `/events`, `/project/licence`, `/claims/<id>/tone`. Looked for at the top level, in the project and in
 * each listed item; deeper additions are left for the schema to refuse. @throws RefusalError for a file whose own
 * `extensions` use such names.
 */
export function separateUnknown(
  raw: unknown,
  path: string,
): { readonly known: unknown; readonly unknown: Json } {
  if (!isObject(raw)) return { known: raw, unknown: {} }
  const unknown: Record<string, unknown> = {}
  const strip = (object: Json, entries: Json, prefix: string): Record<string, unknown> => {
    const known: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(object))
      if (Object.hasOwn(entries, key)) known[key] = value
      else unknown[`${prefix}/${escape(key)}`] = value
    return known
  }
  const known = strip(raw, ENTRIES, '')
  if (isObject(known['extensions']) && Object.keys(known['extensions']).some((key) => key.startsWith('/')))
    refuse('invalid', 'extension names must not begin with a slash', path)
  for (const key of RESERVED) {
    const list = known[key]
    if (!Array.isArray(list) || list.length === 0) continue
    unknown[`/${key}`] = list
    known[key] = []
  }
  if (isObject(known['project']))
    known['project'] = strip(known['project'], ENTRIES.project.entries, '/project')
  for (const key of LISTS) {
    const list = known[key]
    if (!Array.isArray(list)) continue
    known[key] = list.map((item: unknown) =>
      isObject(item) && typeof item['id'] === 'string'
        ? strip(item, ITEMS[key], `/${key}/${escape(item['id'])}`)
        : item,
    )
  }
  return { known, unknown }
}

/** Puts back what `separateUnknown` took out; what belonged to a deleted item goes with it. The file's own extensions stay. */
export function restoreUnknown(file: ProjectFile): Json {
  const entries = Object.entries(file.extensions).sort(([a], [b]) => compareText(a, b))
  const own = entries.filter(([key]) => !key.startsWith('/'))
  const pointers = entries.filter(([key]) => key.startsWith('/'))
  if (pointers.length === 0) return { ...file, extensions: sortKeys(Object.fromEntries(own)) }
  const below = (prefix: string): Record<string, unknown> =>
    Object.fromEntries(
      pointers
        .filter(([key]) => key.startsWith(`${prefix}/`) && !key.includes('/', prefix.length + 1))
        .map(([key, value]) => [unescape(key.slice(prefix.length + 1)), sortKeys(value)]),
    )
  const top = below('')
  const { extensions: _all, ...rest } = file
  const lists = LISTS.map((key) => [
    key,
    file[key].map((item) => ({ ...item, ...added(below(`/${key}/${item.id}`), ITEMS[key]) })),
  ])
  const reserved = RESERVED.map((key) => [key, Array.isArray(top[key]) ? top[key] : []])
  return {
    ...rest,
    project: { ...file.project, ...added(below('/project'), ENTRIES.project.entries) },
    ...Object.fromEntries(lists),
    ...Object.fromEntries(reserved),
    ...added(top, ENTRIES),
    extensions: sortKeys(Object.fromEntries(own)),
  }
}

/** Unknown keys that a later version of this program has not come to know in the meantime. */
const added = (unknown: Json, entries: Json): Json =>
  Object.fromEntries(Object.entries(unknown).filter(([key]) => !Object.hasOwn(entries, key)))
