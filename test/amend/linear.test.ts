import { describe, expect, test } from 'vitest'
import { readAmendment } from '../../src/amend/index.ts'
import { detect } from '../../src/detect/index.ts'
import { addConsequences } from '../../src/link/consequences.ts'
import { dependencies } from '../../src/link/dependencies.ts'
import { classify } from '../../src/profiles/classify.ts'
import { PROFILES } from '../../src/profiles/index.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'
import { ownTime } from '../support/own-time.ts'

const HEAD = 'FIRST AMENDMENT TO SUPPLY AGREEMENT\n\nThis Amendment amends the Supply Agreement dated May 5, 2020.\n\n'
const SEEDS = [
  'Section 2.1 is amended to read as follows: ',
  'Section 2.1 is amended to read as follows: "2.1 It is due on May 5, 2020.\n\n',
  'the words "a" are replaced by "b" ',
  'the words "a" are deleted and ',
  '"a" "b" "c" ',
  'extended from May 5, 2020 to ',
  'the revised Delivery Date shall be ',
  'Amendment No. 1 dated May 5, 2020, and ',
  'that certain Supply and Sale and Purchase of ',
  'KD7 is revised to 31 October 2016 and ',
  'Upon acceptance of the Beta Release, Client shall pay $5. ',
  'If the Beta Release is late, the Client may deduct $5 for each day of delay.\n\n',
  'Milestone 1 Milestone 2 Aaa Bbb Ccc ',
]
const SIZE = 100_000

describe('linear time', () => {
  test.each(SEEDS)('100 kB of %j', (seed) => {
    const contract = structure(documentOf(HEAD + seed.repeat(Math.ceil(SIZE / seed.length)), { hardWrapped: false }))
    const { mentions, candidates, passages } = detect(contract)
    const start = ownTime()
    readAmendment(contract, mentions)
    const costed = addConsequences(candidates, passages, () => 0)
    dependencies(costed, contract)
    classify('', contract.flow, PROFILES)
    expect(ownTime() - start).toBeLessThan(2000)
  })
})
