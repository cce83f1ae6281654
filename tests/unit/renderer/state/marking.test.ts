import { expect, test } from 'vitest'
import { createMarking } from '../../../../renderer/src/state/marking.ts'

/** Work that says when it begins and ends, and ends when it is told to. */
function workshop() {
  const log: string[] = []
  const slow = (name: string) => {
    let end = () => {}
    const promise = new Promise<void>((resolve) => (end = resolve))
    const work = async () => {
      log.push(`${name} begins`)
      await promise
      log.push(`${name} ends`)
    }
    return { work, end }
  }
  return { log, slow, say: (name: string) => () => log.push(name) }
}

test('with nothing under way work begins at once', () => {
  const { log, slow, say } = workshop()
  const marking = createMarking()
  marking.after(say('step'))
  marking.mark(slow('mark').work)
  expect(log).toEqual(['step', 'mark begins'])
  expect(marking.isMarking()).toBe(true)
})

test('what comes meanwhile waits, in the order it was asked for, each for what the one before began', async () => {
  const { log, slow, say } = workshop()
  const marking = createMarking()
  const [first, note] = [slow('first'), slow('note')]
  marking.mark(first.work)
  marking.after(() => marking.mark(note.work))
  marking.after(say('cycle'))
  first.end()
  await expect.poll(() => log).toEqual(['first begins', 'first ends', 'note begins'])
  note.end()
  await expect.poll(() => log.slice(3)).toEqual(['note ends', 'cycle'])
  await expect.poll(() => marking.isMarking()).toBe(false)
})

test('marks asked for one upon the other are made one after the other', async () => {
  const { log, slow } = workshop()
  const marking = createMarking()
  const [first, second] = [slow('first'), slow('second')]
  marking.mark(first.work)
  marking.mark(second.work)
  second.end()
  first.end()
  await expect.poll(() => log).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})
