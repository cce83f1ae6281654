import { attributionLinks, KIND_WORDS, RELATION_WORDS, RELIABILITY_WORDS } from '../../../parties/words.ts'
import { byPartyName } from '../../../parties/names.ts'
import type { Attribution } from '../../../project/attribution.ts'
import type { Party } from '../../../project/party.ts'
import { markup, NOTHING, type Html } from '../html.ts'
import { counted } from './words.ts'

/** Who says so, each link of the chain leading to what is known of the party; nothing while nobody is named. */
export function attributionLine(
  attribution: Attribution | undefined,
  parties: ReadonlyMap<string, Party>,
): Html {
  if (attribution === undefined) return NOTHING
  const links = attributionLinks(attribution, (id) => parties.get(id)?.name ?? '')
  const [speaker = '', ...rest] = links
  return markup`<p class="who" dir="auto"><a href="#party-${attribution.party}">${speaker}</a>${rest.map((link) => markup` → <bdi>${link}</bdi>`)}</p>`
}

/** The parties of the project by name: what they are, go by, are to each other, and how far they are relied on. */
export function partyList(parties: readonly Party[], attributions: readonly Attribution[]): Html {
  if (parties.length === 0) return NOTHING
  const byId = new Map(parties.map((party) => [party.id, party]))
  const counts = new Map<string, number>()
  for (const { party } of attributions) counts.set(party, (counts.get(party) ?? 0) + 1)
  return markup`<section aria-labelledby="parties">
    <h2 id="parties">Parties</h2>
    ${parties.toSorted(byPartyName).map((party) => partyArticle(party, byId, counts.get(party.id) ?? 0))}
  </section> `
}

function partyArticle(
  { id, name, kind, aliases, relations, reliability, note }: Party,
  byId: ReadonlyMap<string, Party>,
  count: number,
): Html {
  const facts = [
    KIND_WORDS[kind].toLowerCase(),
    ...(reliability === undefined ? [] : [`reliability ${reliability}, ${RELIABILITY_WORDS[reliability]}`]),
    counted(count, 'attribution'),
  ]
  const related = relations.map(
    ({ relation, to }, index) =>
      markup`${index === 0 ? '' : '; '}${RELATION_WORDS[relation].from} <a href="#party-${to}">${byId.get(to)?.name ?? ''}</a>`,
  )
  return markup`<article class="party" id="party-${id}">
    <h3 dir="auto">${name}</h3>
    <p class="summary">${facts.join(' · ')}</p>
    ${aliases.length === 0 ? NOTHING : markup`<p class="note" dir="auto">Also called ${aliases.map((alias) => `“${alias}”`).join(', ')}</p> `}${related.length === 0 ? NOTHING : markup`<p class="note" dir="auto">${related}</p> `}${note === '' ? NOTHING : markup`<p class="note" dir="auto">${note}</p> `}
  </article> `
}
