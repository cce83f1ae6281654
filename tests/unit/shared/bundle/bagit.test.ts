import { expect, test } from 'vitest'
import { parseBagInfo, parseManifest, writeBagInfo, writeManifest } from '../../../../shared/bundle/bagit.ts'
import { RefusalError } from '../../../../shared/bundle/refusal.ts'
import type { Sha256 } from '../../../../shared/ids.ts'

const sum = (digit: string) => digit.repeat(64) as Sha256

test('a manifest is sorted by path, whatever the order it was filled in', () => {
  const sums = new Map([
    ['data/z.txt', sum('1')],
    ['data/a.txt', sum('2')],
  ])
  expect(writeManifest(sums)).toBe(`${sum('2')}  data/a.txt\n${sum('1')}  data/z.txt\n`)
  expect(parseManifest(writeManifest(sums), 'manifest')).toEqual(sums)
})

test('manifests of other programs are read: CR LF, capitals, binary marks, encoded line breaks', () => {
  const text = `${sum('A')} *data/one.txt\r\n${sum('b')}  data/odd%0Aname%25.txt\r\n`
  expect([...parseManifest(text, 'manifest')]).toEqual([
    ['data/one.txt', sum('a')],
    ['data/odd\nname%.txt', sum('b')],
  ])
})

test('a manifest that lists a path twice, even with one checksum, is refused', () => {
  expect(() => parseManifest(`${sum('1')}  data/a\n${sum('1')}  data/a\n`, 'manifest')).toThrow(RefusalError)
})

test('a title with a line break cannot add a label to bag-info', () => {
  const text = writeBagInfo({ 'External-Description': 'One\nPayload-Oxum: 0.0', 'Payload-Oxum': '12.3' })
  expect(parseBagInfo(text)).toEqual(
    new Map([
      ['External-Description', 'One Payload-Oxum: 0.0'],
      ['Payload-Oxum', '12.3'],
    ]),
  )
})

test('folded lines are joined, and the first of repeated labels counts', () => {
  const info = parseBagInfo(
    'Contact-Name: Ana\r\n  Ríos\r\nBagging-Date: 2026-01-01\nBagging-Date: 2027-01-01\nno label\n',
  )
  expect([...info]).toEqual([
    ['Contact-Name', 'Ana Ríos'],
    ['Bagging-Date', '2026-01-01'],
  ])
})
