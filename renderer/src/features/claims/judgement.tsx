import { CREDIBILITY_WORDS } from '../../../../shared/claims/credibility.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { evidenceValueText, parseEvidenceValue } from '../../../../shared/project/evidence-value.ts'
import { err, ok } from '../../../../shared/result.ts'
import { judgeEvidence } from '../../data/claims.ts'
import { useDb } from '../../data/context.ts'
import s from './judgement.module.css'
import { TypedValue } from './typed-value.tsx'
import { formatValue } from '../../ui/value-words.ts'

type JudgementProps = {
  readonly evidence: Evidence
  /** Whether the value is being typed. */
  readonly valuing: boolean
  readonly onValue: (valuing: boolean) => void
}

/** What the researcher holds of a piece of evidence: that it is strong, the value it gives, how credible it is. */
export function Judgement({ evidence, valuing, onValue }: JudgementProps) {
  const db = useDb()
  const { strong, value, credibility } = evidence
  if (strong === undefined && value === undefined && credibility === undefined && !valuing) return null
  return (
    <div className={s.judgement}>
      {strong === undefined ? null : <span className={s.strong}>Strong</span>}
      <TypedValue
        label="Value it gives"
        placeholder="28 March 2019, 1,200 soldiers, a name …"
        className={s.value}
        stored={value === undefined ? null : { words: formatValue(value), text: evidenceValueText(value) }}
        parse={(typed) => {
          const parsed = parseEvidenceValue(typed)
          return parsed === null ? err('Write a time, an amount or a name.') : ok(parsed)
        }}
        onStore={(next) => void judgeEvidence(db, evidence.id, { value: next ?? undefined })}
        editing={valuing}
        onEdit={onValue}
      />
      {credibility === undefined ? null : (
        <span>
          {credibility} · {CREDIBILITY_WORDS[credibility]}
        </span>
      )}
    </div>
  )
}
