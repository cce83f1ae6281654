import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

/** What each folder may import; the longest matching prefix decides. See docs/architecture.md for the picture. */
const PARSING_LIBRARIES =
  'parse5|linkedom|@mozilla/readability|defuddle|mdast|micromark|yaml|jschardet|pdfjs-dist|saxes|postal-mime|@zip.js/zip.js|@exodus/bytes|eld'
const RENDERER_BASE = 'renderer/src/(analysis|data|dom|platform|state|ui|styles|workers)/'
const REACT =
  'react|react-dom|react/jsx-runtime|zustand|dexie-react-hooks|@base-ui/react|@tanstack/react-virtual|lucide-react|react-resizable-panels'
const ALLOWED: Record<string, RegExp> = {
  'shared/': /^(shared\/|valibot$|@zip\.js\/zip\.js)/,
  // Types only: it walks a tree that parse5 has made.
  'shared/html/': /^parse5$/,
  'shared/compare/tokens/': /^(shared\/|snowball-stemmers$)/,
  'shared/compare/facts/dates/': /^(shared\/|chrono-node)/,
  'shared/text/': /^(shared\/(text|project|assert|result|ids|time)|valibot$)/,
  'electron/services/': /^(electron\/services\/|shared\/|node:)/,
  'electron/parser/': new RegExp(`^(electron/parser/|shared/|node:|valibot$|(${PARSING_LIBRARIES}))`),
  'electron/host/': /^(electron\/(host|services)\/|electron\/launch\/data-folder\.mjs$|shared\/|node:)/,
  'electron/main/': /^(electron\/(main|services)\/|shared\/|node:|electron$)/,
  'electron/launch/': /^(electron\/launch\/|node:)/,
  'electron/launch/start.mjs': /^(electron\/launch\/|node:|\(computed\)$)/,
  'renderer/src/data/': /^(renderer\/src\/data\/|shared\/|dexie$|dexie-react-hooks$|react$|valibot$)/,
  'renderer/src/state/': /^(renderer\/src\/state\/|shared\/|zustand|react$|valibot$)/,
  'renderer/src/dom/': /^(renderer\/src\/dom\/|shared\/)/,
  'renderer/src/platform/': /^(renderer\/src\/platform\/|shared\/)/,
  'renderer/src/ui/': new RegExp(`^(renderer/src/ui/|shared/|(${REACT}))`),
  // The running comparison as React sees it.
  'renderer/src/analysis/': /^(renderer\/src\/(analysis|data|state|workers)\/|shared\/|react$)/,
  'renderer/src/workers/': /^(renderer\/src\/(workers|data)\/|shared\/)/,
  'renderer/src/features/': new RegExp(`^(${RENDERER_BASE}|shared/|seeds/|dexie$|valibot$|(${REACT}))`),
  // pdf.js draws pages on the screen, and reads the file in a worker; parse5 takes a page apart without making it one.
  'renderer/src/features/original/': new RegExp(
    `^(${RENDERER_BASE}|shared/|pdfjs-dist|parse5$|valibot$|(${REACT}))`,
  ),
  'renderer/src/app/': new RegExp(
    `^(renderer/src/app/|${RENDERER_BASE}|renderer/src/features/[a-z]+/index.ts$|shared/|(${REACT}))`,
  ),
  'renderer/src/': new RegExp(`^(renderer/src/|shared/|@fontsource|(${REACT}))`),
}

type Module = { readonly file: string; readonly source: string }
type Edge = { readonly file: string; readonly to: string }

/** What a module refers to by a specifier that is computed. Only the launcher may: it starts what it has just built. */
const COMPUTED = '(computed)'

function modulesBelow(root: string): readonly Module[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(root, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('vite.config.ts'))
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
}

/** Every way to refer to another module: import and export, `import()` of values and types, workers by their address. */
function edgesOf({ file, source }: Module): Edge[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module
  const specifiers = [
    ...staticImports.map((statement) => statement.moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest }) =>
      literal(source.slice(moduleRequest.start, moduleRequest.end)),
    ),
    ...matches(source, /\bimport\(\s*['"]([^'"]+)['"]/g),
    ...matches(source, /\bnew URL\(\s*['"](\.[^'"]*\.[a-z]+)['"],\s*import\.meta\.url/g),
  ]
  return [...new Set(specifiers)].map((specifier) => ({
    file,
    to: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
  }))
}

const literal = (text: string): string => /^(['"`])([^'"`$]*)\1$/.exec(text)?.[2] ?? COMPUTED

const matches = (source: string, pattern: RegExp): string[] =>
  Array.from(source.matchAll(pattern), (match) => match[1] ?? '')

function permitted({ file, to }: Edge): boolean {
  const zone = Object.keys(ALLOWED)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0]
  if (zone === undefined) return false
  const feature = /^renderer\/src\/features\/[a-z]+\//.exec(file)?.[0]
  if (feature !== undefined && to.startsWith(feature)) return true
  return ALLOWED[zone]?.test(to) ?? false
}

const modules = ['shared', 'electron', 'renderer/src'].flatMap(modulesBelow)
const all = modules.flatMap(edgesOf)

test('the scan sees the program', () => {
  expect(all.length).toBeGreaterThan(200)
})

test('imports flow only in the allowed directions', () => {
  expect(all.filter((edge) => !permitted(edge)).map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
})

test('only electron/main imports electron', () => {
  expect(all.filter(({ file, to }) => to === 'electron' && !file.startsWith('electron/main/'))).toEqual([])
})

test.each([
  ["import { a } from './away.ts'"],
  ["export { a } from './away.ts'"],
  ["export * from './away.ts'"],
  ["import './away.ts'"],
  ["import type { A } from './away.ts'"],
  ["const a = await import('./away.ts')"],
  ["const later = (): Promise<unknown> => import(\n  './away.ts'\n)"],
  ["type A = import('./away.ts').A"],
  ["const a = new Worker(new URL('./away.ts', import.meta.url), { type: 'module' })"],
])('a module is seen to refer to another by: %s', (source) => {
  expect(edgesOf({ file: 'shared/text/here.ts', source })).toEqual([
    { file: 'shared/text/here.ts', to: 'shared/text/away.ts' },
  ])
})

test('an import of something computed counts as one, and is allowed nowhere but in the launcher', () => {
  const source = 'const name = "node:fs"\nvoid import(name)'
  expect(edgesOf({ file: 'shared/a.ts', source }).filter(permitted)).toEqual([])
  expect(all.filter(({ to }) => to === COMPUTED).map(({ file }) => file)).toEqual([
    'electron/launch/start.mjs',
  ])
})

/** Ranges, the selection and highlights are delicate and global: one folder owns them. */
const RANGES =
  /\b(createRange|new (Static)?Range|getSelection|CSS\s*\.\s*highlights|new Highlight|caret(Position|Range)FromPoint)\b/

test('only renderer/src/dom touches ranges, the selection and highlights', () => {
  const touching = modules.filter(({ source }) => RANGES.test(source)).map(({ file }) => file)
  const inDom = touching.filter((file) => file.startsWith('renderer/src/dom/'))
  expect(inDom).toEqual(
    expect.arrayContaining(['renderer/src/dom/highlights.ts', 'renderer/src/dom/selection.ts']),
  )
  expect(touching.filter((file) => !inDom.includes(file))).toEqual([])
})

test('a forbidden import would be caught', () => {
  const forbidden: Edge[] = [
    { file: 'shared/text/words.ts', to: 'node:fs' },
    { file: 'electron/services/library/backups.ts', to: 'electron' },
    { file: 'renderer/src/features/claims/claim-card.tsx', to: 'renderer/src/features/reader/pane.tsx' },
    { file: 'renderer/src/ui/button.tsx', to: 'renderer/src/data/db.ts' },
    { file: 'renderer/src/app/shell.tsx', to: 'renderer/src/features/reader/pane.tsx' },
  ]
  expect(forbidden.filter(permitted)).toEqual([])
})
