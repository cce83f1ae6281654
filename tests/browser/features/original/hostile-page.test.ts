import { afterEach, expect, test } from 'vitest'
import { showPage } from '../../../../renderer/src/features/original/page/show-page.ts'
import { present } from '../../../../shared/assert.ts'
import { HOSTILE_PAGE, PIXEL } from '../../../support/hostile-page.ts'

const EMPTY =
  '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data: blob:">'
const frames: HTMLIFrameElement[] = []
afterEach(() => frames.splice(0).forEach((frame) => frame.remove()))

/** Shows a page as the program does; `attempts` are the loads its policy had to stop. */
async function shown(html: string) {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-same-origin')
  frame.srcdoc = EMPTY
  frames.push(frame)
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  document.body.append(frame)
  await loaded
  const inside = present(frame.contentDocument, 'document')
  const attempts: string[] = []
  inside.addEventListener('securitypolicyviolation', ({ blockedURI }) => attempts.push(blockedURI))
  const { cut } = showPage({ html, address: null, parts: [] }, inside)
  // Styles are settled, and what they would load is asked for.
  inside.body.getBoundingClientRect()
  await new Promise((resolve) => setTimeout(resolve, 0))
  return { frame, inside, attempts, cut }
}

test('a page that calls home in every way there is does not even try to', async () => {
  const { inside, attempts } = await shown(HOSTILE_PAGE)
  expect(inside.body.textContent).toContain('A page that calls home')
  expect(attempts).toEqual([])
  const loaded = inside.defaultView?.performance.getEntriesByType('resource').map(({ name }) => name)
  expect(loaded?.filter((name) => !name.startsWith('data:'))).toEqual([])
  expect(
    inside.documentElement.outerHTML.match(/(?:src|href|srcset|action|poster|data)="[^"]*tracker[^"]*"/g),
  ).toBe(null)
  const rules = inside.adoptedStyleSheets.flatMap(({ cssRules }) =>
    Array.from(cssRules, ({ cssText }) => cssText),
  )
  expect(rules.join('\n')).not.toMatch(/tracker/)
})

test('what were overlooked would be stopped by the policy of the frame', async () => {
  const { inside, attempts } = await shown('<p>Words')
  const image = inside.createElement('img')
  image.src = 'https://tracker.example/overlooked.png'
  inside.body.append(image)
  inside.body.style.background = 'url(https://tracker.example/style.png)'
  await expect
    .poll(() => attempts.toSorted())
    .toEqual(['https://tracker.example/overlooked.png', 'https://tracker.example/style.png'])
})

test('nothing of a page runs, and nothing that could is in it', async () => {
  const { inside } = await shown(HOSTILE_PAGE)
  expect(Reflect.get(window, 'hostile')).toBe(undefined)
  const names = new Set(Array.from(inside.querySelectorAll('body *'), ({ localName }) => localName))
  for (const name of [
    'script',
    'iframe',
    'object',
    'embed',
    'form',
    'link',
    'meta',
    'base',
    'style',
    'video',
    'use',
    'image',
    'animate',
  ])
    expect(names, name).not.toContain(name)
  const attributes = Array.from(inside.querySelectorAll('*'), (element) => element.getAttributeNames()).flat()
  expect(
    attributes.filter((name) => /^on|^href|^srcset|action|^ping|^target|autofocus|xlink/.test(name)),
  ).toEqual([])
})

test('a link leads nowhere, and says where it led', async () => {
  const { frame, inside } = await shown(HOSTILE_PAGE)
  const link = present(inside.querySelector<HTMLElement>('#link'), 'link')
  expect(link.title).toBe('https://tracker.example/link')
  link.click()
  expect(inside.querySelector('button')?.disabled).toBe(true)
  expect(frame.contentDocument).toBe(inside)
  expect(inside.location.href).toBe('about:srcdoc')
})

test('the pictures, colours and drawings that came with a page are shown', async () => {
  const { inside } = await shown(HOSTILE_PAGE)
  const view = present(inside.defaultView, 'window')
  await expect.poll(() => inside.querySelector<HTMLImageElement>('#near')?.naturalWidth).toBe(1)
  expect(inside.querySelector('#far')?.hasAttribute('src')).toBe(false)
  const heading = present(inside.querySelector('h1'), 'heading')
  expect(view.getComputedStyle(heading).color).toBe('rgb(4, 5, 6)')
  expect(view.getComputedStyle(heading).marginLeft).toBe('7px')
  expect(view.getComputedStyle(heading).backgroundImage).toBe('none')
  expect(view.getComputedStyle(present(inside.querySelector('.shown'), 'words')).backgroundImage).toBe(
    `url("${PIXEL}")`,
  )
  expect(inside.querySelector('svg rect')?.getAttribute('fill')).toBe('red')
  expect(inside.querySelector('#dot')).toBe(null)
})

test('a page that locks its window can be scrolled all the same', async () => {
  const { inside } = await shown(HOSTILE_PAGE)
  const body = present(inside.defaultView, 'window').getComputedStyle(inside.body)
  expect([body.overflow, body.position]).toEqual(['auto', 'static'])
})

test('a page that is larger than can be laid out is cut, and says so', async () => {
  const { inside, cut } = await shown(`<body>${'<p>Words'.repeat(40_000)}`)
  expect(cut).toBe(true)
  expect(inside.querySelectorAll('*').length).toBeLessThan(61_000)
})

test('elements nested without end stand beside each other from some depth on', async () => {
  const { inside } = await shown(`${'<div>'.repeat(400)}the innermost words`)
  expect(inside.body.textContent).toContain('the innermost words')
  let depth = 0
  for (let at = inside.body.firstElementChild; at !== null; at = at.firstElementChild) depth += 1
  expect(depth).toBeLessThan(170)
})

test('styles that would take too long to try are left out', async () => {
  const many = Array.from({ length: 4000 }, (_, index) => `* * * p.p${index}:not(.x) { color: red }`).join(
    '\n',
  )
  const all = Array.from({ length: 4000 }, (_, index) => `a b [x${index}] { color: red }`).join('\n')
  const { inside, cut } = await shown(
    `<style>${many}</style><style>${all}</style><body>${'<p>Words'.repeat(9000)}`,
  )
  expect(cut).toBe(true)
  const rules = inside.adoptedStyleSheets.map(({ cssRules }) => cssRules.length)
  expect(rules[0]).toBe(4000)
  expect(rules[1]).toBeLessThan(2000)
})
