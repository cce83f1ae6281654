import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../../../../shared/result.ts'
import { Progress } from '../../../ui/progress.tsx'
import { Cannot } from '../cannot.tsx'
import { openPdf, type OpenPdf, type PdfFailure } from './open-pdf.ts'
import { PdfPages } from './pdf-pages.tsx'
import s from './pdf.module.css'

const WHY: Record<PdfFailure, string> = {
  password: 'The file asks for a password.',
  damaged: 'The file is damaged.',
  'too-long': 'It has more than 3,000 pages.',
  stopped: 'Opening it was stopped.',
}

type PdfViewProps = {
  readonly bytes: Uint8Array
  readonly textPage: number | null
  readonly asked: { readonly page: number } | null
}

/** A PDF as it is printed. Give each file its own `key`. */
export function PdfView({ bytes, textPage, asked }: PdfViewProps) {
  const [outcome, setOutcome] = useState<Result<OpenPdf, PdfFailure> | null>(null)
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    let wanted = true
    const { opened, close } = openPdf(bytes)
    stop.current = close
    const show = async () => {
      const result = await opened
      if (wanted) setOutcome(result)
    }
    void show()
    return () => {
      wanted = false
      close()
    }
  }, [bytes])
  if (outcome === null)
    return (
      <div className={s.opening}>
        <Progress label="Opening the original" value={0} total={null} onCancel={() => stop.current?.()} />
      </div>
    )
  if (!outcome.ok) return <Cannot why={WHY[outcome.error]} />
  return <PdfPages pdf={outcome.value} textPage={textPage} asked={asked} />
}
