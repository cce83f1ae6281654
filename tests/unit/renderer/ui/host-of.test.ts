import { expect, test } from 'vitest'
import { hostOf, isOpenable } from '../../../../renderer/src/ui/host-of.ts'

test.each([
  ['https://www.news.example/world/1', 'news.example'],
  ['http://blog.example:8080/', 'blog.example'],
  ['mailto:desk@news.example', null],
  ['javascript:alert(1)', null],
  ['not an address', null],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

test.each([
  ['https://news.example/', true],
  ['mailto:desk@news.example', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['/relative', false],
])('%s may be opened: %s', (url, may) => {
  expect(isOpenable(url)).toBe(may)
})
