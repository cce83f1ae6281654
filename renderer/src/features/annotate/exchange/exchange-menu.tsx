import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { codebookQdc } from '../../../../../shared/bundle/views/codebook.ts'
import { codebookCsv } from '../../../../../shared/codes/exchange/csv.ts'
import type { ForeignCode } from '../../../../../shared/codes/exchange/foreign-code.ts'
import { readCodebook } from '../../../../../shared/codes/exchange/read-codebook.ts'
import { useCommand } from '../../../state/commands.ts'
import { say, useSay } from '../../../state/wording.ts'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { toast } from '../../../ui/toast-store.ts'
import type { CodeUse } from '../codebook-rows.ts'
import { saveFile } from '../../../platform/save-file.ts'
import { saveWords } from '../../../ui/save-words.ts'
import { ImportCodesDialog } from './import-codes-dialog.tsx'
import { PROBLEM_WORDS } from './problem-words.ts'

/** Beyond this no codebook is read into memory. */
const MOST_BYTES = 64_000_000

/** The codebook's way in from other programs and out to them. */
export function ExchangeMenu({ rows }: { readonly rows: readonly CodeUse[] }) {
  const speak = useSay()
  const input = useRef<HTMLInputElement>(null)
  const [given, setGiven] = useState<readonly ForeignCode[] | null>(null)
  const choose = () => input.current?.click()
  useCommand('codebook.import', choose)
  const take = async (file: File) => {
    const codes =
      file.size > MOST_BYTES
        ? ({ ok: false, error: 'too-large' } as const)
        : readCodebook(new Uint8Array(await file.arrayBuffer()))
    if (codes.ok) setGiven(codes.value)
    else
      toast.show({
        title: say`No codes were read from “${file.name}”`,
        description: say(PROBLEM_WORDS[codes.error]),
        tone: 'error',
      })
  }
  const codes = rows.map(({ code }) => code)
  const counts = new Map(rows.map(({ code, own }) => [code.id, own.passages]))
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".qdc,.qde,.csv,.tsv,.txt,.xml"
        hidden
        aria-label={speak('Import codebook')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file !== undefined) void take(file)
          // Else choosing the same file again would be no change, and nothing would happen.
          currentTarget.value = ''
        }}
      />
      <Button size="small" icon={<Upload />} onClick={choose}>
        {speak('Import codebook')}
      </Button>
      <Menu
        align="end"
        trigger={
          <Button size="small" icon={<Download />} disabled={codes.length === 0}>
            {speak('Export codebook')}
          </Button>
        }
        items={[
          {
            kind: 'action',
            label: 'As a table (CSV)',
            onSelect: () =>
              void saveWords(saveFile, 'codebook.csv', say('The codebook'), () =>
                codebookCsv(codes, ({ id }) => counts.get(id) ?? 0),
              ),
          },
          {
            kind: 'action',
            label: 'For other programs (REFI-QDA, QDC)',
            onSelect: () =>
              void saveWords(saveFile, 'codebook.qdc', say('The codebook'), () => codebookQdc(codes)),
          },
        ]}
      />
      {given === null ? null : (
        <ImportCodesDialog codes={codes} foreign={given} onClose={() => setGiven(null)} />
      )}
    </>
  )
}
