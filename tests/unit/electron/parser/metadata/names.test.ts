import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../../../electron/parser/metadata/names.ts'

describe('names in a byline', () => {
  it.each([
    ['By TOM KRISHER, AP Auto Writer', ['TOM KRISHER']],
    ['Troy L. Smith, Cleveland.com', ['Troy L. Smith']],
    ['Amy Kuperinsky | NJ Advance Media for NJ.com', ['Amy Kuperinsky']],
    ['Ilana Muhlstein, MS, RDN', ['Ilana Muhlstein']],
    ['Jill Disis, CNN Business', ['Jill Disis']],
    ['Sandee LaMotte, CNN', ['Sandee LaMotte']],
    ['DANICA KIRKA and JILL LAWLESS Associated Press', ['DANICA KIRKA', 'JILL LAWLESS']],
    ['By Stefan Becket, Kathryn Watson, Grace Segers', ['Stefan Becket', 'Kathryn Watson', 'Grace Segers']],
    ['Jane Doe, Reuters staff', ['Jane Doe']],
    ['Sammy Davis, Jr. and Ann Other', ['Sammy Davis Jr.', 'Ann Other']],
    ['Von Max Muster und Erika Beispiel', ['Max Muster', 'Erika Beispiel']],
    ['By Tim Childers - Live Science Contributor', ['Tim Childers']],
    ['Catherine Shu, 2 days', ['Catherine Shu']],
    ['PTI, Washington', ['PTI']],
    ['Finian Cunningham. Sputnik International', ['Finian Cunningham']],
  ])('%s', (byline, names) => {
    expect(namesIn(byline)).toEqual(names)
  })

  it('keeps an agency that stands alone', () => {
    expect(namesIn('By Associated Press')).toEqual(['Associated Press'])
    expect(namesIn('REUTERS')).toEqual(['REUTERS'])
  })

  it.each([
    'Editorial',
    'Staff Reports',
    'By JERUSALEM POST STAFF',
    'jdadmin',
    'KWCHCIK',
    'Redaktion',
    'By',
    'Biography',
  ])('knows that %s is nobody', (words) => {
    expect(namesIn(words)).toEqual([])
  })

  it('takes the house for an employer and never for an author', () => {
    expect(namesIn('Tanza Loudenback, Business Insider', ['Business Insider Deutschland'])).toEqual([
      'Tanza Loudenback',
    ])
    expect(namesIn('Elliot Brownstein Florida Today', ['Florida Today'])).toEqual(['Elliot Brownstein'])
    expect(namesIn('BBC News', ['BBC News'])).toEqual([])
  })
})
