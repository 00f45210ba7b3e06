import type { Contract } from '../../../model/contract.ts'
import type { DateMention } from '../../../model/mention.ts'
import type { Span } from '../../../model/span.ts'
import type { Passage } from '../../passage.ts'

/** What a contract calls itself. */
const KINDS =
  'agreement|contract|amendment|addendum|lease|licen[cs]e|deed|undertaking|letter|memorandum|mou|covenant|sow|statement of work|order form|supplement|terms and conditions'

/** `agreement`, `contract` … as a word of its own. */
export const CONTRACT_NOUN = new RegExp(`\\b(?:${KINDS})\\b`, 'i')
const NOUNS = new RegExp(
  `\\b(?:${KINDS}|indenture|note|plan|policy|prospectus|statement|notice|report|will|trust)s?\\b`,
  'gi',
)

/** `this Agreement`, `this Second Amendment to the Supply Agreement`. */
export const OWN = new RegExp(
  `\\b(?:this(?:\\s+is\\s+an?)?|the present)\\s+(?:[\\w"'&/.,()-]+\\s+){0,9}?["']?(?:${KINDS})\\b`,
  'i',
)

/** `This Services Agreement`, `the Agreement`: the contract itself as the subject of a sentence. */
export const SUBJECT = `(?:(?:this|the present)\\s+(?:[\\w&/-]+\\s+){0,5}?(?:${KINDS})|the\\s+(?:agreement|contract|lease|addendum|amendment))`

/** Offset into `passage.text` of a flow offset. */
export const at = (passage: Passage, flowOffset: number): number => flowOffset - passage.span.start

export const textBefore = (passage: Passage, span: Span, length = 160): string => {
  const end = at(passage, span.start)
  return passage.text.slice(Math.max(0, end - length), end)
}

export const textAfter = (passage: Passage, span: Span, length = 160): string => {
  const start = at(passage, span.end)
  return passage.text.slice(start, start + length)
}

/** A date that can be given: not impossible, not ambiguous, with a year. Blank ones count: they tell at least the year. */
export const isDatable = (mention: DateMention): boolean =>
  !mention.invalid && !mention.alternative && mention.form !== 'day-month' && mention.form !== 'quarter'

/**
 * Whose date `words` lead up to: the last document named before it is this one, or another one (`that certain Supply
 * Agreement dated …`). `none` when no document is named.
 */
export function documentBefore(words: string): 'own' | 'other' | 'none' {
  let last: 'own' | 'other' | 'none' = 'none'
  for (const match of words.matchAll(NOUNS)) {
    const before = words.slice(Math.max(0, match.index - 110), match.index)
    if (
      /["'(]\s*(?:the|this)?\s*["']?(?:[\w-]+\s){0,3}$/.test(before) &&
      /^["']/.test(words.slice(match.index + match[0].length))
    )
      continue
    const determiners = [
      ...before.matchAll(
        /\b(this|that|those|certain|such|said|an?|its|their|prior|each|any|our|your|the|present|existing|original|under|of)\b/gi,
      ),
    ]
    const determiner = determiners.at(-1)?.[1]?.toLowerCase()
    const previous = determiners.at(-2)?.[1]?.toLowerCase()
    if (determiner === undefined) last = last === 'none' ? 'own' : last
    else if (
      determiner === 'this' ||
      determiner === 'present' ||
      (previous === 'this' && (determiner === 'of' || /\bthis\s+is\s+an?\b[^.;]{0,80}$/i.test(before)))
    )
      last = 'own'
    else last = 'other'
  }
  return last
}

/**
 * The passage stands in an exhibit, schedule or annex: what it says of itself need not be about the contract. A document
 * that is an exhibit as a whole has no other body.
 */
export const inAnnex = ({ block, contract }: Passage): boolean =>
  block.part !== undefined && block.part !== mainPart(contract)

const mainParts = new WeakMap<Contract, { readonly part: string | undefined }>()
/** The part of the first running text: undefined where the document is no exhibit itself. */
function mainPart(contract: Contract): string | undefined {
  const known = mainParts.get(contract)
  if (known) return known.part
  const { part } = contract.blocks.find((b) => b.span.end - b.span.start > RUNNING_TEXT) ?? { part: undefined }
  mainParts.set(contract, { part })
  return part
}
/** Characters of a block that is more than a line of a cover page. */
const RUNNING_TEXT = 150

/** A recital or a look back: not what this contract fixes. */
export const isRecital = (passage: Passage): boolean =>
  /^\s*(?:\(?[a-z0-9]{1,3}[.)]\s*)?(?:WHEREAS|RECITALS?|BACKGROUND)\b/i.test(passage.text) ||
  (/\b(?:recitals?|background|whereas)\b/i.test(passage.block.headings.at(-1) ?? '') &&
    !SPEAKS_OF_ITSELF.test(passage.text))

/** `A. This Covenant (the "Agreement") is effective as of …`: the contract speaks of itself, wherever the sentence stands. */
const SPEAKS_OF_ITSELF = new RegExp(
  `^\\W*(?:[A-Za-z0-9]{1,3}[.)]\\s*)?(?:this|the present)\\s+(?:[\\w&'/-]+\\s+){0,12}?(?:${KINDS})\\s*(?:\\([^)]{0,60}\\)\\s*)?(?:is|shall|will|becomes?|takes?|commences?)\\b`,
  'i',
)

const SMALL = /^(?:to|of|the|and|for|no|between|by|in|a|an|on|with|or|dated|as)$/
/** Only a name as in a title: capitalised words, numbers and small words between them. */
export const isNameOnly = (words: string): boolean => {
  const found = words.replace(/\([^)]{0,80}\)/g, ' ').match(/[A-Za-z]+/g) ?? []
  return found.length <= 40 && found.every((word) => /^[A-Z]/.test(word) || SMALL.test(word))
}
