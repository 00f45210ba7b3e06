import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { milestoneIds } from '../../src/assemble/milestone-ids.ts'

const FLOW = 'Pay $5 on Monday.\nThen deliver.\nPay $5 on  Monday.\nPay $5 on Monday.'
const at = (start: number, length: number) => ({ start, end: start + length })
const FIRST = at(0, 17)
const third = FLOW.lastIndexOf('Pay')

test('is the hash of the folded quote and its ordinal, so that other programs can make it too', () => {
  const digest = createHash('sha256').update('pay $5 on monday.\n1').digest('hex').slice(0, 10)
  expect(milestoneIds(FLOW, [FIRST])).toEqual([`m-${digest}`])
})

test('the same words at another place have another id', () => {
  const [first, later] = milestoneIds(FLOW, [FIRST, at(third, 17)])
  expect(later).not.toBe(first)
  expect(later).toBe(`m-${createHash('sha256').update('pay $5 on monday.\n2').digest('hex').slice(0, 10)}`)
})

test('case and doubled white space do not count', () => {
  const flow = 'PAY  $5 on\nMonday.'
  expect(milestoneIds(flow, [at(0, flow.length)])).toEqual(milestoneIds(FLOW, [FIRST]))
})

test('milestones of one passage are told apart by a number, in order', () => {
  const [first] = milestoneIds(FLOW, [FIRST])
  expect(milestoneIds(FLOW, [FIRST, FIRST, FIRST])).toEqual([first, `${first}-2`, `${first}-3`])
})

test('words added elsewhere do not change it', () => {
  const moved = `A new clause of 40 words stands before it. ${FLOW}`
  const start = moved.indexOf('Pay')
  expect(milestoneIds(moved, [at(start, 17)])).toEqual(milestoneIds(FLOW, [FIRST]))
})
