import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

/** What each folder may import; the longest matching prefix decides. See docs/architecture.md for the picture. */
const PARSING_LIBRARIES =
  'parse5|linkedom|@mozilla/readability|defuddle|mdast|micromark|yaml|jschardet|pdfjs-dist|mammoth|saxes|postal-mime|@zip.js/zip.js|@exodus/bytes|eld'
const RENDERER_BASE = 'renderer/src/(data|dom|platform|state|ui|styles|workers)/'
const REACT =
  'react|react-dom|react/jsx-runtime|zustand|dexie-react-hooks|@base-ui/react|@tanstack/react-virtual|lucide-react|react-resizable-panels'
const ALLOWED: Record<string, RegExp> = {
  'shared/': /^(shared\/|valibot$|@zip\.js\/zip\.js)/,
  'shared/text/': /^(shared\/(text|project|assert|result|ids|time)|valibot$)/,
  'electron/services/': /^(electron\/services\/|shared\/|node:)/,
  'electron/parser/': new RegExp(`^(electron/parser/|shared/|node:|valibot$|(${PARSING_LIBRARIES}))`),
  'electron/host/': /^(electron\/(host|services)\/|shared\/|node:)/,
  'electron/main/': /^(electron\/(main|services)\/|shared\/|node:|electron$)/,
  'electron/launch/': /^(electron\/launch\/|node:)/,
  'renderer/src/data/': /^(renderer\/src\/data\/|shared\/|dexie$|dexie-react-hooks$|react$|valibot$)/,
  'renderer/src/state/': /^(renderer\/src\/state\/|shared\/|zustand|react$|valibot$)/,
  'renderer/src/dom/': /^(renderer\/src\/dom\/|shared\/)/,
  'renderer/src/platform/': /^(renderer\/src\/platform\/|shared\/)/,
  'renderer/src/ui/': new RegExp(`^(renderer/src/ui/|shared/|(${REACT}))`),
  'renderer/src/workers/': /^(renderer\/src\/(workers|data)\/|shared\/)/,
  'renderer/src/features/': new RegExp(`^(${RENDERER_BASE}|shared/|seeds/|dexie$|valibot$|(${REACT}))`),
  'renderer/src/app/': new RegExp(
    `^(renderer/src/app/|${RENDERER_BASE}|renderer/src/features/[a-z]+/index.ts$|shared/|(${REACT}))`,
  ),
  'renderer/src/': new RegExp(`^(renderer/src/|shared/|@fontsource|(${REACT}))`),
}

type Edge = { readonly file: string; readonly to: string }

function edgesBelow(root: string): Edge[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(root, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('vite.config.ts'))
    .flatMap((file) => {
      const { staticImports, staticExports } = parseSync(file, readFileSync(file, 'utf8')).module
      const specifiers = [
        ...staticImports.map((statement) => statement.moduleRequest.value),
        ...staticExports.flatMap(({ entries }) =>
          entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
        ),
      ]
      return specifiers.map((specifier) => ({
        file,
        to: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
      }))
    })
}

function permitted({ file, to }: Edge): boolean {
  const zone = Object.keys(ALLOWED)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0]
  if (zone === undefined) return false
  const feature = /^renderer\/src\/features\/[a-z]+\//.exec(file)?.[0]
  if (feature !== undefined && to.startsWith(feature)) return true
  return ALLOWED[zone]?.test(to) ?? false
}

const all = ['shared', 'electron', 'renderer/src'].flatMap(edgesBelow)

test('the scan sees the program', () => {
  expect(all.length).toBeGreaterThan(200)
})

test('imports flow only in the allowed directions', () => {
  expect(all.filter((edge) => !permitted(edge)).map(({ file, to }) => `${file} -> ${to}`)).toEqual([])
})

test('only electron/main imports electron', () => {
  expect(all.filter(({ file, to }) => to === 'electron' && !file.startsWith('electron/main/'))).toEqual([])
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
