import { describe, expect, test } from 'vitest'
import { withDoubtedFigures } from '../../src/confidence/doubted-figures.ts'
import type { Milestone } from '../../src/model/milestone.ts'
import { documentOf } from '../support/document.ts'
import { due, scheduleOf } from '../support/schedule.ts'

const TEXT = '4.2 The Client shall pay $12,500.00 on May 3, 2027, as Section 7.1 says.\n'

/** The schedule after the words given were doubted. */
const doubted = (words: readonly string[], part: Partial<Milestone>) => {
  const evidence = [{ quote: TEXT.trim(), start: 0, end: TEXT.length - 1, page: 2, clause: '4.2', boxes: [] }]
  const { schedule } = scheduleOf([{ confidence: 0.9, evidence, ...part }])
  const document = documentOf(TEXT)
  const [line, ...rest] = document.lines
  const spans = words.map((word) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length }))
  return withDoubtedFigures(schedule, { ...document, lines: [{ ...line!, doubtful: spans }, ...rest] })
}

const payment = { amounts: [{ value: '12500', currency: 'USD' }], due: due({ date: '2027-05-03' }) }

describe('figures that text recognition doubts', () => {
  test.each([['$12,500.00'], ['3,'], ['2027,']])('%s lowers what rests on it, and is named', (word) => {
    const { milestones, diagnostics } = doubted([word], payment)
    expect(milestones[0]!.confidence).toBeLessThan(0.9)
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'ocr-doubt',
      milestones: [milestones[0]!.id],
      question: `Does the picture of page 2 show “${word}”?`,
    })
  })

  test('a sum in thousands is known by its figure', () => {
    expect(doubted(['$12,500.00'], { amounts: [{ value: '12500000' }] }).milestones[0]!.confidence).toBeLessThan(0.9)
  })

  test('numbers of clauses, and figures of other passages, leave it as it is', () => {
    const { milestones, diagnostics } = doubted(['4.2', '7.1'], payment)
    expect(milestones[0]!.confidence).toBe(0.9)
    expect(diagnostics.map(({ code }) => code)).not.toContain('ocr-doubt')
  })

  test('without a measured confidence there is none to lower, but the doubt is told', () => {
    const { milestones, diagnostics } = doubted(['$12,500.00'], { ...payment, confidence: null })
    expect(milestones[0]!.confidence).toBeNull()
    expect(diagnostics.at(-1)!.code).toBe('ocr-doubt')
  })
})
