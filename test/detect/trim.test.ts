import { expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'
import { ownTime } from '../support/own-time.ts'

/** Duties of a contract whose full stops were lost: one sentence of any length. */
const runOn = (duties: number): string =>
  Array.from(
    { length: duties },
    (_, i) =>
      `the Supplier shall deliver lot ${i + 1} of the parts to the Buyer within ${10 + i} days after the Effective Date`,
  ).join(' and ')

const read = (duties: number) => detect(structure(documentOf(runOn(duties), { hardWrapped: false }))).candidates

test('evidence does not grow with a text that has no full stop, and holds its own due point', () => {
  const candidates = read(200)
  expect(candidates).toHaveLength(200)
  candidates.forEach(({ passages: [span], due }, i) => {
    const words = runOn(200).slice(span?.start, span?.end)
    expect(words.split(/\s+/).length).toBeLessThan(200)
    expect(words).toContain(`within ${10 + i} days`)
    expect(due).toMatchObject({ type: 'relative', offset: { amount: 10 + i, unit: 'D' } })
  })
})

test('the time it takes grows with the length', () => {
  read(50)
  const [short, long] = [200, 800].map((duties) => {
    const start = ownTime()
    read(duties)
    return ownTime() - start
  })
  expect(long! / short!).toBeLessThan(10)
})
