import { Download } from 'lucide-react'
import { useDb } from '../../../data/context.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { saveWords } from '../save-words.ts'
import { foundCsv, foundLines, foundMarkdown, foundPage } from './export-found.ts'
import type { FoundEntry } from './found-entries.ts'

const TITLE = 'Passages and claims found'

type ExportFoundProps = { readonly query: string; readonly entries: readonly FoundEntry[] }

/** Writes what is listed to a file. */
export function ExportFoundMenu({ query, entries }: ExportFoundProps) {
  const db = useDb()
  const lines = () => foundLines(db, entries)
  const save = (ending: string, write: () => Promise<string>) =>
    void saveWords(`passages.${ending}`, 'The list', write)
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" icon={<Download />} disabled={entries.length === 0}>
          Export list
        </Button>
      }
      items={[
        {
          kind: 'action',
          label: 'As a table (CSV)',
          onSelect: () => save('csv', async () => foundCsv(await lines())),
        },
        {
          kind: 'action',
          label: 'As text (Markdown)',
          onSelect: () => save('md', async () => foundMarkdown(TITLE, query, await lines())),
        },
        {
          kind: 'action',
          label: 'As a page (HTML)',
          onSelect: () => save('html', async () => foundPage(TITLE, query, await lines())),
        },
      ]}
    />
  )
}
