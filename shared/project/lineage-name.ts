import type { SourceMeta } from './source.ts'
import { shortened } from '../text/shorten.ts'

/** A source with the parts of its text where an agency is named: the first and the last words. */
export type NamedMember = { readonly meta: SourceMeta; readonly opening: string; readonly ending: string }

const LONGEST = 200

/** Agencies by the name they sign with. Abbreviations that are also words only count in capitals and as a signature. */
const AGENCIES: readonly (readonly [name: string, signs: readonly string[]])[] = [
  ['AFP', ['AFP', 'Agence France-Presse']],
  ['AP', ['AP', 'Associated Press']],
  ['Reuters', ['Reuters', 'REUTERS']],
  ['dpa', ['dpa', 'Deutsche Presse-Agentur']],
  ['EFE', ['EFE', 'Agencia EFE']],
  ['ANSA', ['ANSA']],
  ['APA', ['APA']],
  ['Belga', ['Belga']],
  ['Lusa', ['Lusa']],
  ['TASS', ['TASS', 'ITAR-TASS']],
  ['RIA Novosti', ['RIA Novosti']],
  ['Interfax', ['Interfax']],
  ['Sputnik', ['Sputnik']],
  ['Xinhua', ['Xinhua']],
  ['Kyodo', ['Kyodo', 'Kyodo News']],
  ['Anadolu', ['Anadolu', 'Anadolu Agency']],
  ['PTI', ['PTI', 'Press Trust of India']],
  ['ANI', ['ANI']],
  ['IANS', ['IANS']],
  ['PA Media', ['PA Media', 'Press Association']],
  ['AAP', ['AAP']],
  ['UPI', ['UPI']],
  ['Bloomberg', ['Bloomberg']],
  ['Europa Press', ['Europa Press']],
  ['Prensa Latina', ['Prensa Latina']],
  ['Télam', ['Télam']],
]

/**
 * A name for a lineage: the one agency, or the publisher of a member, that bylines and signatures name; else the title
 * of the member with the earliest date, since that much is certain. It is no word on who copied from whom.
 */
export function lineageName(members: readonly NamedMember[]): string {
  const agencies = AGENCIES.filter(([, signs]) => members.some((member) => isSignedBy(member, signs)))
  const [agency] = agencies
  if (agency !== undefined && agencies.length === 1) return agency[0]
  const publishers = new Set(members.map(({ meta }) => meta.publisher?.value ?? '').filter(Boolean))
  const credited = [...publishers].filter((publisher) =>
    members.some((member) => member.meta.publisher?.value !== publisher && isSignedBy(member, [publisher])),
  )
  const [only] = credited
  const name = only !== undefined && credited.length === 1 ? only : earliestTitle(members)
  return shortened(name, LONGEST) || 'Lineage'
}

/** In the byline, as publisher, in brackets or before a dash at the start of the text, or as its last word. */
function isSignedBy({ meta, opening, ending }: NamedMember, signs: readonly string[]): boolean {
  const bylines = [...(meta.authors?.value ?? []), meta.publisher?.value ?? '']
  return signs.some((sign) => {
    const name = sign.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return (
      bylines.some((byline) =>
        new RegExp(String.raw`(^|[^\p{L}\p{N}])${name}($|[^\p{L}\p{N}])`, 'u').test(byline),
      ) ||
      new RegExp(String.raw`[([/]\s*${name}\s*[)\]/]|(^|[\s,])${name}\s*[–—-]\s`, 'u').test(opening) ||
      new RegExp(String.raw`([([/–—-]\s*|(^|\n)\s*)${name}\s*[)\].]?\s*$`, 'u').test(ending)
    )
  })
}

function earliestTitle(members: readonly NamedMember[]): string {
  const date = ({ meta }: NamedMember) => meta.published?.value.iso ?? '9999'
  const [first] = members.toSorted((a, b) => (date(a) < date(b) ? -1 : Number(date(a) > date(b))))
  return first?.meta.title.value ?? ''
}
