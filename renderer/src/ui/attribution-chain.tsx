import { ArrowRight } from 'lucide-react'
import { Fragment } from 'react'
import { attributionLinks } from '../../../shared/parties/words.ts'
import type { PartyId } from '../../../shared/ids.ts'
import type { Attribution } from '../../../shared/project/attribution.ts'
import type { Party } from '../../../shared/project/party.ts'
import s from './attribution-chain.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type PartiesById = ReadonlyMap<PartyId, Party>

/** The links of an attribution by the names of its parties. */
export const chainOf = (attribution: Attribution, parties: PartiesById): readonly string[] =>
  attributionLinks(attribution, (id) => parties.get(id)?.name ?? 'Somebody')

type AttributionChainProps = { readonly attribution: Attribution; readonly parties: PartiesById }

/** Who says so, in what role, on what basis and through whom, in one line with arrows between. */
export function AttributionChain({ attribution, parties }: AttributionChainProps) {
  return (
    <span className={s.chain}>
      {chainOf(attribution, parties).map((link, index) => (
        <Fragment key={link}>
          {index === 0 ? null : (
            <>
              <VisuallyHidden>, </VisuallyHidden>
              <ArrowRight aria-hidden="true" />
            </>
          )}
          <bdi>{link}</bdi>
        </Fragment>
      ))}
    </span>
  )
}
