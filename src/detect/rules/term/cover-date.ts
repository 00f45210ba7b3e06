import type { Passage } from '../../passage.ts'
import type { Rule } from '../../rule.ts'
import { termProposal } from './term-proposal.ts'
import { at, inAnnex, isDatable } from './words.ts'

const FIRST_BLOCKS = 30
const MAX_WORDS = 8
/** Characters: an address or a legend may be long, the opening sentence of a contract is longer. */
const BODY_LENGTH = 420

/** A date that stands alone above the first sentence: of a cover page or of a letter. */
export const coverDate: Rule = {
  id: 'cover-date',
  kind: 'term',
  readsHeadings: true,
  about: 'The date that stands by itself on the cover page or at the head of a letter.',
  propose(passage) {
    if (
      passage.block.index > FIRST_BLOCKS ||
      inAnnex(passage) ||
      passage.block.kind === 'signature' ||
      // The exhibit that a document is as a whole is no clause of it
      (passage.block.clause !== undefined && passage.block.clause !== passage.block.part)
    )
      return []
    const [mention, second] = passage.dates
    if (!mention || second || mention.form !== 'full' || !isDatable(mention) || !isAboveBody(passage)) return []
    const around = `${passage.text.slice(0, at(passage, mention.span.start))} ${passage.text.slice(at(passage, mention.span.end))}`
    if (!ALONE.test(around.trim()) && (around.match(/\w+/g) ?? []).length > MAX_WORDS) return []
    if (NOT.test(around)) return []
    return [
      termProposal(passage, 'signature', 'Date at the head of the document', {
        type: 'absolute',
        date: mention.date,
        span: mention.span,
      }),
    ]
  },
  matches: [
    { text: 'March 4, 2024', gives: [{ due: '2024-03-04', code: 'signature' }] },
    { text: 'Dated as of 29 March 2018', gives: [{ due: '2018-03-29', code: 'signature' }] },
  ],
  misses: [
    'Effective Date: March 4, 2024',
    'Last updated March 4, 2024',
    'The Supplier shall deliver the goods to the port on March 4, 2024.',
  ],
}

/** No paragraph of running text stands above. */
const isAboveBody = ({ block, contract }: Passage): boolean =>
  !contract.blocks.slice(0, block.index).some((b) => b.span.end - b.span.start > BODY_LENGTH)

const ALONE = /^(?:dated?|as of|dated as of|date:|[\s,.:;-])*$/i
const NOT =
  /\/s\/|\b(?:by|name|title):|\b(?:whereas|effective|commence|expir\w*|filed|revised|version|updated|amended|restated|deliver\w*|due|pay\w*|between|until|through|from|confidential treatment)\b/i
