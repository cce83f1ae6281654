import { parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5'
import { expect } from 'vitest'

type Element = DefaultTreeAdapterTypes.Element

/** All elements of a page that has to be without a parse error. */
export function elementsOf(markup: string): Element[] {
  const errors: ParserError[] = []
  const page = parse(markup, { onParseError: (error) => errors.push(error) })
  expect(errors.map(({ code }) => code)).toEqual([])
  return elementsBelow(page)
}
/** Those below one. */
export const elementsBelow = (node: DefaultTreeAdapterTypes.ParentNode | undefined): Element[] =>
  (node?.childNodes ?? []).flatMap((child) => ('tagName' in child ? [child, ...elementsBelow(child)] : []))
export const attribute = (element: Element, name: string) =>
  element.attrs.find((candidate) => candidate.name === name)?.value
/** The words of a node and of all below it. */
export const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
