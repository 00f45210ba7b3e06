import { expect, test } from 'vitest'
import { secondLook } from '../../src/ingest/ocr/second-look.ts'
import type { Recogniser, SeenLine } from '../../src/ingest/ocr/tesseract.ts'

const picture = { width: 100, height: 60, data: new Uint8Array(6000).fill(255) }
const lineOf = (text: string, confidence = 90): SeenLine =>
  text.split(' ').map((word, i) => ({
    text: word,
    confidence,
    box: { x0: i * 10, y0: 20, x1: i * 10 + 8, y1: 32 },
  }))

/** The line after a second look that gives these readings, one a size; and how often it was looked at. */
const look = async (line: SeenLine, ...readings: readonly string[]) => {
  let looks = 0
  const recogniser: Recogniser = {
    recognise: async () => [lineOf(readings[looks++] ?? '')],
    close: async () => {},
  }
  const [seen = []] = await secondLook([line], picture, 300, recogniser)
  return { text: seen.map((word) => word.text).join(' '), words: seen, looks }
}

test('a day that is none is read again, and what both looks give counts as doubtful', async () => {
  const { text, words } = await look(
    lineOf('made this gin Day of March, 2019'),
    ...Array(2).fill('made this 5™ Day of March, 2019'),
  )
  expect(text).toBe('made this 5 Day of March, 2019')
  expect(words.map((word) => word.confidence)).toEqual([90, 90, 50, 90, 90, 90, 90])
})

test.each([
  ['the looks disagree', ['on 5 March 2019', 'on 8 March 2019']],
  ['the looks give no day', ['on S March 2019', 'on S March 2019']],
  ['the looks give a day that no month has', ['on 51 March 2019', 'on 51 March 2019']],
])('what was read stays where %s', async (_, readings) => {
  const { text } = await look(lineOf('on 51" March 2019'), ...readings)
  expect(text).toBe('on 51" March 2019')
})

test.each([
  'on 5th March 2019',
  'on the Fifth day of March',
  'in March 2019',
  'the last day of March',
  'of May 2019',
  '____ day of May',
  'the Cllent may end it',
])('not looked at again: %s', async (text) => {
  expect(await look(lineOf(text, 60), 'on 7 March 2019', 'on 7 March 2019')).toMatchObject({ text, looks: 0 })
})
