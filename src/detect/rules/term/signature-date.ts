import type { DateMention } from '../../../model/mention.ts'
import type { Passage } from '../../passage.ts'
import type { Rule } from '../../rule.ts'
import { at, inAnnex, isDatable, textBefore } from './words.ts'

const MAX_LENGTH = 400

/** Dates that stand beside the signatures. They count only where the contract gives no other date of its own. */
export const signatureDate: Rule = {
  id: 'signature-date',
  kind: 'term',
  readsHeadings: true,
  about: 'The days written beside the signatures; the last of them dates a contract that has no other date.',
  propose(passage) {
    if (inAnnex(passage) || passage.text.length > MAX_LENGTH) return []
    return passage.dates
      .filter((d) => d.form === 'full' && isDatable(d) && isSigned(passage, d))
      .map((mention) => ({
        kind: 'term',
        code: 'signature',
        title: 'Date of a signature',
        due: { type: 'absolute', date: mention.date, span: mention.span },
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
      }))
  },
  matches: [
    { text: 'By: /s/ Ann Reed Title: Director Date: 3 May 2021', gives: [{ due: '2021-05-03', code: 'signature' }] },
    { text: '/s/ Ann Reed 5/17/12', gives: [{ due: '2012-05-17', code: 'signature' }] },
    {
      text: 'By: /s/ Ann Reed\n\nAnn Reed 1/19/02\n\nName (type or print) Date',
      gives: [{ due: '2002-01-19', code: 'signature' }],
    },
    { text: 'Signature: /s/ Ben Stone Dated: June 1, 2021', gives: [{ due: '2021-06-01', code: 'signature' }] },
  ],
  misses: ['The goods must be delivered on the delivery date: 3 May 2021.', 'The Client shall pay on 3 May 2021.'],
}

const SIGNED = /(?:\bBy:|\/s\/|\bName:|\bTitle:|\bSignature\b|\bSigned\b|_{4,})/i
const DATE = /(?<!issue )\b(?:dated?|date signed|signed|on)\s*[:.]?[\s_]*(?:date\s*:?\s*)?$/i
const SIGNED_ON = /\bdate (?:signed|of signature)\s*:?\s*$/i
/** `Hamburg, November 19th, 2012`, `Date: 3 May 2021`: nothing else. */
const ALONE = /^\W*(?:(?:[Dd]ated?|DATED?|[Dd]ate [Ss]igned)\W*){0,2}(?:[A-Z][\w./ -]{2,40},\s*(?:the\s+|this\s+)?)?$/

function isSigned(passage: Passage, mention: DateMention): boolean {
  const before = textBefore(passage, mention.span, 60)
  if (SIGNED_ON.test(before) || BEHIND_NAME.test(before)) return true
  if (passage.block.kind === 'signature' || SIGNED.test(passage.text))
    return DATE.test(before) || isAlone(passage, mention)
  return nearSignature(passage) && (isAlone(passage, mention) || isCaptioned(passage, mention))
}

/** `Ann Reed 1/9/02` over `Name (type or print) Date`: the line below says what stands above it. */
function isCaptioned({ block, contract, text, span }: Passage, mention: DateMention): boolean {
  const next = contract.blocks[block.index + 1]
  const caption = next && contract.flow.slice(next.span.start, Math.min(next.span.end, next.span.start + MAX_CAPTION))
  const names = text.slice(0, mention.span.start - span.start)
  return (
    text.length < MAX_CAPTION &&
    caption !== undefined &&
    CAPTION.test(caption) &&
    !/\b(?:on|by|until|from)\s*$/i.test(names)
  )
}
const MAX_CAPTION = 120
const CAPTION =
  /^(?:(?:Print(?:ed)?|Type|Name|Title|Signature|Authorized|or|and|\(type or print\)|\(print\)|\W)+\s*)?Dated?\b(?![^\n]*\d)/
/** `/s/ Ann Reed 5/17/12`: behind the signature itself. */
const BEHIND_NAME = /\/s\/\s?[A-Z][A-Za-z.,'’ -]{2,50}$/

/** Dates, and at most a place, are all that stands here. */
function isAlone(passage: Passage, mention: DateMention): boolean {
  const others = passage.dates.filter((d) => d.span.end <= mention.span.start)
  const from = others.at(-1)?.span.end ?? passage.span.start
  const lead = passage.text.slice(at(passage, from), at(passage, mention.span.start))
  const rest = passage.text.slice(at(passage, (passage.dates.at(-1) ?? mention).span.end))
  return ALONE.test(lead) && /^\W*$/.test(rest)
}

/** A signature stands in one of the blocks around. */
const nearSignature = ({ block, contract }: Passage): boolean =>
  contract.blocks
    .slice(Math.max(0, block.index - 4), block.index + 5)
    .some(
      (b) =>
        b.kind === 'signature' ||
        /\/s\//.test(contract.flow.slice(b.span.start, Math.min(b.span.end, b.span.start + 200))),
    )
