import { expect, test } from 'vitest'
import { Progress } from '../../src/cli/progress.ts'

function terminal(isLive: boolean) {
  const written: string[] = []
  return { written, out: () => {}, err: (text: string) => void written.push(text), isLive }
}

test('a log gets a line every few seconds, not one a file', () => {
  const log = terminal(false)
  let now = 0
  const progress = new Progress(log, 100, () => now)
  for (let i = 0; i < 100; i++) {
    now += 120
    progress.finished(`contract ${i}`, i !== 3)
  }
  expect(log.written).toEqual([
    '42 of 100 read, 1 unreadable, 8.3 a second, 7 s left\n',
    '84 of 100 read, 1 unreadable, 8.3 a second, 2 s left\n',
  ])
})

test('a person sees one line that rewrites itself and is gone at the end', () => {
  const screen = terminal(true)
  const progress = new Progress(screen, 2, () => 0)
  progress.finished('a', true)
  progress.finished('b', true)
  expect(screen.written.join('')).toBe('\r\u001b[K1 of 2 read a\r\u001b[K2 of 2 read b\r\u001b[K')
})

test('a problem stands on a line of its own', () => {
  const screen = terminal(true)
  new Progress(screen, 2, () => 0).say('a.pdf: it is empty.')
  expect(screen.written.join('')).toBe('\r\u001b[Ka.pdf: it is empty.\n')
})

test('the rate is that of the last half minute, and slow ones are told by the minute', () => {
  const log = terminal(false)
  let now = 0
  const progress = new Progress(log, 2000, () => now)
  for (let i = 0; i < 1000; i++) progress.finished('quick', true)
  for (let i = 0; i < 20; i++) {
    now += 4000
    progress.finished('slow', true)
  }
  expect(log.written.at(-1)).toMatch(/^1020 of 2000 read, 15\.0 a minute, 66 min left$/m)
})
