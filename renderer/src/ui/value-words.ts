import { evidenceValueWords, type EvidenceValue } from '../../../shared/project/evidence-value.ts'
import { formatPartialDate } from './format.ts'

const amounts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 15 })

/** A value as it is read: `about 28 Mar 2019`, `1,200 soldiers`, `Mi-35M`. */
export const formatValue = (value: EvidenceValue): string =>
  evidenceValueWords(value, formatPartialDate, (amount) => amounts.format(amount))
