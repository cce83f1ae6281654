import { attribute, isElement } from '../../../shared/html/elements.ts'
import { type Element } from './tree.ts'

/** Where scripts find the address of a picture that they load late. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-full-src']
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset']
const MOST_CANDIDATES = 16
const LONGEST_SET = 100_000

/** All addresses that an `img` gives for its picture, its own first, then from the largest down. */
export function pictureAddresses(image: Element): readonly string[] {
  const own = ['src', ...LATE].map((name) => attribute(image, name) ?? '')
  const { parentNode } = image
  const sources =
    parentNode !== null && isElement(parentNode) && parentNode.tagName === 'picture'
      ? parentNode.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'source')
      : []
  const sets = [image, ...sources].flatMap((element) =>
    SETS.flatMap((name) => candidatesOf(attribute(element, name) ?? '')),
  )
  return [...new Set([...own, ...sets])].filter((address) => address.trim() !== '').slice(0, MOST_CANDIDATES)
}

/** The addresses of a `srcset`, the largest picture first. Commas are part of an address unless it ends in one. */
function candidatesOf(set: string): readonly string[] {
  if (set.length > LONGEST_SET) return []
  const found: { readonly address: string; readonly measure: number }[] = []
  let address = ''
  for (const word of set.split(/\s+/)) {
    const plain = word.replace(/,$/, '')
    if (address === '') address = plain
    else {
      const measure = /^(\d{1,6}(?:\.\d{1,4})?)[wx]$/.exec(plain)?.[1]
      found.push({ address, measure: Number(measure ?? 1) })
      address = ''
    }
    if (word.endsWith(',') && address !== '') {
      found.push({ address, measure: 1 })
      address = ''
    }
  }
  if (address !== '') found.push({ address, measure: 1 })
  return found.toSorted((a, b) => b.measure - a.measure).map((candidate) => candidate.address)
}
