import { describe, expect, it } from 'vitest'
import { findActors } from '../../src/detect/actors.ts'
import { findMentions } from '../../src/detect/mentions/index.ts'
import { passagesOf } from '../../src/detect/passage.ts'
import type { MilestoneKind } from '../../src/model/candidate.ts'
import { paragraphs } from '../structure/texts.ts'

const PREAMBLE =
  'This Agreement is between Harbour Foods, Inc. (the "Licensee") and Tidewater Studio LLC (the "Licensor").'

const who = (kind: MilestoneKind, ...lines: readonly string[]): readonly string[] => {
  const contract = paragraphs(PREAMBLE, ...lines)
  const passage = passagesOf(contract, findMentions(contract.flow)).at(-1)
  return passage ? findActors(passage, kind, passage.dues.at(-1)?.span.start).responsible : []
}

describe('who pays', () => {
  it.each([
    ['Licensee', 'Licensee shall pay Licensor $5,000 on May 1, 2024.'],
    ['Licensee', 'LICENSEE SHALL PAY $5,000 ON MAY 1, 2024.'],
    ['Licensee', 'Within ten days after the costs that Licensor may incur are known, Licensee shall reimburse them.'],
    ['Licensee', 'The fee of $5,000 shall be paid by Licensee on May 1, 2024.'],
    ['Licensee', 'A fee of $5,000 is payable to Licensor on May 1, 2024.'],
    ['Licensee', 'Licensor shall receive a fee of $5,000 on May 1, 2024.'],
    ['Licensee', 'Licensor shall be entitled to a fee of $5,000 on May 1, 2024.'],
    ['Licensee', 'Licensor will invoice the fee of $5,000 on May 1, 2024.'],
    ['Licensee', 'Licensor will invoice Licensee for $5,000 on May 1, 2024.'],
    ['Licensee', 'Licensor shall earn and Licensee shall pay royalties of 5% each month.'],
    ['Licensor', 'Licensor shall make a payment of $5,000 to Licensee on May 1, 2024.'],
  ])('%s: %s', (name, text) => expect(who('payment', text).map((n) => n.toLowerCase())).toEqual([name.toLowerCase()]))

  it('is not told by a sentence before that speaks of something else', () => {
    expect(who('payment', 'Licensor shall deliver the site. The fee of $5,000 is due on May 1, 2024.')).toEqual([])
  })
})

describe('who acts', () => {
  it.each([
    [['Licensor'], 'Licensor shall deliver the site within ten days after Licensee approves the design.'],
    [['Licensor'], 'When the Licensee may be ready, the Licensor shall deliver the site on May 1, 2024.'],
    [['Licensor'], 'Licensee shall be provided with a report each month.'],
    [['Licensor'], 'The site shall be delivered by Licensor on May 1, 2024.'],
    [['Licensee', 'Licensor'], 'The parties shall meet each month.'],
    [['Licensee', 'Licensor'], 'Licensee and Licensor shall agree on a plan by May 1, 2024.'],
    [
      ['Licensor'],
      'Within five days from the date on which Licensee notifies it, the site shall be delivered by Licensor.',
    ],
    [[], 'The Option shall vest on May 1, 2024.'],
  ] as const)('%j: %s', (names, text) => expect(who('deliverable', text)).toEqual(names))
})

it('is either party where either may give notice', () => {
  const text = 'The term renews unless either party gives notice thirty days before its end.'
  expect(who('notice', text)).toEqual(['Licensee', 'Licensor'])
})
