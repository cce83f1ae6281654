import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasSharedMaterial, sharedMaterial } from '../../../support/shared-material.ts'
import { parsed, suppressedOf } from './outcome.ts'

/** The text of the seed whose name begins so, as the parser reads it. */
const seed = (number: string) => {
  const name = readdirSync(sharedMaterial('seeds')).find((file) => file.startsWith(number)) ?? ''
  return parsed(name, readFileSync(sharedMaterial('seeds', name)))
}
const reasons = (document: Awaited<ReturnType<typeof seed>>) =>
  suppressedOf(document).map(([reason]) => reason)

describe.runIf(hasSharedMaterial)('the five texts that the first user brings', () => {
  test('000 has no date and no author, and keeps its subheading', async () => {
    const document = await seed('000')
    expect(document.meta).toMatchObject({
      published: null,
      authors: null,
      publisher: null,
      url: null,
      title: { from: 'first-sentence' },
    })
    expect(document.text.suppressed).toEqual([])
    expect(document.text.blocks.map(({ kind }) => kind).indexOf('heading')).toBe(5)
    expect(document.text.blocks).toHaveLength(9)
  })

  test('001 loses icons, the doubled headline, links and the share prompt, and keeps its minute', async () => {
    const document = await seed('001')
    expect(reasons(document)).toEqual([
      'icon-names',
      'dateline',
      'headline',
      'repeated-headline',
      'related-link',
      'related-link',
      'related-link',
      'share-prompt',
    ])
    expect(document.text.blocks).toHaveLength(8)
    expect(document.meta.published).toMatchObject({
      value: { iso: '2019-03-29T18:58', precision: 'minute' },
      from: 'text',
    })
    expect(document.meta.title.value).toMatch(/^Russia to keep deepening .* arms exporter$/)
    expect(document.text.content).not.toMatch(/icon|READ MORE|Also on/)
  })

  test('002 turns heading, byline, date and address into metadata', async () => {
    const document = await seed('002')
    expect(document.format).toBe('markdown')
    expect(document.meta).toMatchObject({
      title: { value: 'Russia Says It Has Opened Helicopter Training Center in Venezuela', from: 'heading' },
      authors: { value: ['Reuters'] },
      published: { value: { iso: '2019-04-02', precision: 'day' }, from: 'text' },
      publisher: { value: 'themoscowtimes.com', from: 'url' },
      url: { from: 'text' },
    })
    expect(reasons(document)).toEqual([
      'headline',
      'byline',
      'dateline',
      'caption',
      'related-link',
      'address',
      'address',
    ])
    expect(document.text.blocks).toHaveLength(7)
  })

  test('003 loses only its label and gets no date', async () => {
    const document = await seed('003')
    expect(suppressedOf(document)).toEqual([['boilerplate', 'press release']])
    expect(document.meta.published).toBeNull()
    expect(document.text.blocks).toHaveLength(7)
  })

  test('004 gives its leading date to the metadata', async () => {
    const document = await seed('004')
    expect(suppressedOf(document)).toEqual([['dateline', 'date 2019-03-30']])
    expect(document.meta.published?.value).toEqual({ iso: '2019-03-30', precision: 'day' })
    expect(document.text.content).toMatch(/^Russia’s arms export company/)
    expect(document.text.blocks).toHaveLength(11)
  })
})
