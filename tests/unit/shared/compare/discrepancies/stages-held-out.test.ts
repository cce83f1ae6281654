import { expect, test } from 'vitest'
import { discrepancies } from '../../../../../shared/compare/discrepancies/discrepancies.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

type Told = 'overtaken' | 'different' | 'none'

/** Two reports and how they stand to each other, written before the rules were tried on them: then 20 of 25 were told right. */
const PAIRS: readonly (readonly [Told, string, string, string, string, string])[] = [
  [
    'overtaken',
    'en',
    '2018-01-10',
    'Engineers expect to finish the new runway at Tallinn airport before Christmas.',
    '2019-02-01',
    'The new runway at Tallinn airport is almost finished, the operator says.',
  ],
  [
    'overtaken',
    'en',
    '2018-01-10',
    'Work on the offshore wind farm near Borkum has started.',
    '2020-02-01',
    'Germany’s offshore wind farm near Borkum was completed last week.',
  ],
  [
    'overtaken',
    'en',
    '2018-01-10',
    'The government intends to build a desalination plant outside Accra.',
    '2019-02-01',
    'The desalination plant outside Accra has been scrapped after protests.',
  ],
  [
    'different',
    'en',
    '2019-01-10',
    'The restoration of the Ghent altarpiece has been completed, the cathedral said.',
    '2019-03-01',
    'The restoration of the Ghent altarpiece is still in progress, the museum said.',
  ],
  [
    'different',
    'en',
    '2019-01-10',
    'The old synagogue of Plauen archive is being built on the hill, with local stone.',
    '2019-01-10',
    'The archive of the old synagogue of Plauen has already been finished on the hill.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'Lithuania has completed its new gas terminal at Klaipeda.',
    '2019-02-01',
    'Poland is building a new gas terminal at Gdansk, which is under construction.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'The first reactor of the Akkuyu nuclear plant has been completed.',
    '2019-02-01',
    'The second reactor of the Akkuyu nuclear plant is under construction.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'The team has completed its third season in Bilbao.',
    '2019-02-01',
    'The team plans to build a stadium in Bilbao.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'Residents hope the flood wall in Cologne will be completed in 2021.',
    '2019-02-01',
    'The flood wall in Cologne is under construction.',
  ],
  [
    'overtaken',
    'de',
    '2018-01-10',
    'Die Umgehungsstraße bei Bad Tölz soll bis zum Herbst fertig sein.',
    '2019-02-01',
    'Die Bauarbeiten an der Umgehungsstraße bei Bad Tölz stehen kurz vor dem Abschluss.',
  ],
  [
    'none',
    'de',
    '2018-01-10',
    'Wenn die Umgehungsstraße bei Bad Tölz fertiggestellt ist, sinkt der Lärm.',
    '2019-02-01',
    'Die Umgehungsstraße bei Bad Tölz ist im Bau.',
  ],
  [
    'overtaken',
    'fr',
    '2018-01-10',
    'Le viaduc de la nouvelle ligne de tramway de Nice est en construction.',
    '2019-02-01',
    'Le viaduc de la nouvelle ligne de tramway de Nice est désormais achevé.',
  ],
  [
    'overtaken',
    'es',
    '2018-01-10',
    'La presa del río Baker sigue en construcción, según la empresa chilena.',
    '2019-02-01',
    'La presa del río Baker fue cancelada por la empresa chilena.',
  ],
  [
    'overtaken',
    'ru',
    '2018-01-10',
    'Строительство моста через Лену началось весной.',
    '2019-02-01',
    'Строительство моста через Лену завершено.',
  ],
  [
    'overtaken',
    'pt',
    '2018-01-10',
    'As obras da ponte sobre o rio Madeira começaram.',
    '2019-02-01',
    'A ponte sobre o rio Madeira foi concluída.',
  ],
  [
    'overtaken',
    'it',
    '2018-01-10',
    'Il ponte sul fiume Polcevera è in costruzione.',
    '2019-02-01',
    'Il ponte sul fiume Polcevera è stato completato.',
  ],
  [
    'different',
    'en',
    '2019-01-10',
    'Cooperation between Finland and Estonia on cyber defence is decades old.',
    '2019-03-01',
    'Finland and Estonia have worked together on cyber defence in recent years.',
  ],
  [
    'different',
    'en',
    '2019-01-10',
    'Kenya has exported roses to the Netherlands since 1974.',
    '2019-03-01',
    'Over the past few years Kenya has exported roses to the Netherlands.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'Kenya has exported roses to the Netherlands since 2014.',
    '2019-03-01',
    'Over the past few years Kenya has exported roses to the Netherlands.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'House prices in Dublin have risen in recent years.',
    '2019-03-01',
    'For decades people have left Dublin for London.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'In recent years China has lent money to Zambia.',
    '2019-03-01',
    'China and Zambia have long-standing disputes over mining safety.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'The number of wolves in Saxony has grown in recent years.',
    '2019-03-01',
    'Wolves lived in Saxony for centuries before they were shot.',
  ],
  [
    'different',
    'de',
    '2019-01-10',
    'Seit Jahrzehnten liefert Norwegen Strom nach Dänemark.',
    '2019-03-01',
    'In den vergangenen Jahren liefert Norwegen Strom nach Dänemark.',
  ],
  [
    'different',
    'fr',
    '2019-01-10',
    'La coopération militaire entre la France et le Tchad est de longue date.',
    '2019-03-01',
    'La coopération militaire entre la France et le Tchad s’est nouée ces dernières années.',
  ],
  [
    'different',
    'es',
    '2019-01-10',
    'Perú vende cobre a China desde hace muchos años.',
    '2019-03-01',
    'En los últimos años Perú vende cobre a China.',
  ],
  [
    'none',
    'en',
    '2019-01-10',
    'Terminal 1 of the airport in Manila has been completed.',
    '2019-04-01',
    'Terminal 3 of the airport in Manila is under construction.',
  ],
]

test.each(PAIRS)(
  'reports are set against each other: %s (%s)',
  async (told, language, from, one, to, other) => {
    const report = (text: string, iso: string) =>
      preparedOf([text], { language, published: { iso, precision: 'day' } })
    const rows = await discrepancies(corpusWith([report(one, from), report(other, to)]), null, WITHOUT_REST)
    const states = rows.filter(({ kind }) => kind === 'name').map(({ state }) => state)
    expect(states).toEqual({ overtaken: ['more-precise'], different: ['different'], none: [] }[told])
  },
)
