import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createOpenQueue } from '../../../../electron/services/open-queue.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test('files come out once, in order, and a bad one does not hold up the rest', async () => {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'a.txt'), 'a')
  await writeFile(path.join(folder, 'b.txt'), 'b')
  const announced: number[] = []
  const queue = createOpenQueue((count) => announced.push(count))
  queue.push([path.join(folder, 'a.txt'), path.join(folder, 'gone.txt')])
  queue.push([])
  queue.push([path.join(folder, 'b.txt')])
  expect(announced).toEqual([2, 3])
  expect(await queue.next()).toMatchObject({ fileName: 'a.txt' })
  await expect(queue.next()).rejects.toMatchObject({ code: 'not-found' })
  expect(await queue.next()).toMatchObject({ fileName: 'b.txt' })
  expect(await queue.next()).toBeNull()
  expect(queue.waiting()).toBe(0)
})

test('a file that comes with its bytes waits in the same line', async () => {
  const announced: number[] = []
  const queue = createOpenQueue((count) => announced.push(count))
  queue.push([path.resolve('no such file')])
  queue.offer({ fileName: 'c.txt', bytes: new TextEncoder().encode('c') })
  await expect(queue.next()).rejects.toMatchObject({ code: 'not-found' })
  expect(await queue.next()).toMatchObject({ fileName: 'c.txt' })
  expect(announced).toEqual([1, 2])
})
