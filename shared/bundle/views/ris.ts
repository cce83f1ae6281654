import type { Source } from '../../project/source.ts'
import { dateParts } from './csl.ts'
import { countedSources, type View } from './view.ts'

/** The sources in RIS, for reference managers that do not read CSL-JSON; lines end in CR LF as the format asks. */
export function writeRis(view: View): string {
  return countedSources(view).flatMap(record).join('')
}

function record({ id, meta }: Source): string[] {
  const date = meta.published === null ? [] : dateParts(meta.published.value)
  const [year, month, day] = date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
  return [
    line('TY', meta.url === null ? 'GEN' : 'ELEC'),
    line('TI', meta.title.value),
    ...(meta.authors?.value ?? []).map((author) => line('AU', author)),
    ...optional(meta.url === null ? 'PB' : 'T2', meta.publisher?.value),
    ...optional('PY', year),
    ...optional('DA', year === undefined ? undefined : `${year}/${month ?? ''}/${day ?? ''}/`),
    ...optional('LA', meta.language?.value),
    ...optional('UR', meta.url?.value),
    line('ID', id),
    'ER  - \r\n',
  ]
}

const line = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`
const optional = (tag: string, value: string | undefined): string[] =>
  value === undefined ? [] : [line(tag, value)]
