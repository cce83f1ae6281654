import { X } from 'lucide-react'
import type { Checked } from '../../../../shared/drafts/statements.ts'
import { useDb } from '../../data/context.ts'
import { plural } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { unlink } from './actions.ts'
import s from './draft.module.css'

/** Links whose words are not in this version of the draft: for another sentence to be linked instead, or to be removed. */
export function LostLinks({ lost }: Pick<Checked, 'lost'>) {
  const db = useDb()
  return (
    <details className={s.lost}>
      <summary>{plural(lost.length, 'link')} to words that are not in this version</summary>
      <ul className={s.links} aria-label="Links without a sentence">
        {lost.map((link) => (
          <li key={link.assertion.id} className={s.link}>
            <p className={s.words}>
              <q dir="auto">{link.words}</q>
              <span className={s.verdict}>
                {link.claim === null ? 'needs no claim' : link.claim.statement}
              </span>
            </p>
            <IconButton
              size="small"
              label={`Remove link of ${link.words}`}
              icon={<X />}
              onClick={() => void unlink(db, link)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
