import type { DueExpression } from './dues/index.ts'
import type { Passage } from './passage.ts'

/** `at its meeting held on`, `as amended on`, `was filed on`; not `to be held on`, `shall be filed on`. */
const DONE =
  /(?<!\bbe |\bbe [a-z]{1,12} )\b(?:held|approved|adopted|filed|issued|executed|entered into|granted|amended|announced|provided|founded|incorporated|acquired|retired|published|disclosed)\b[^.;,]{0,24}\b(?:on|as of|by|in|before|dated)\s*(?:the\s*)?$/i
const WAS = /\b(?:was|were|had been|has been|have been)\b[^.;,]{0,60}\b(?:on|as of|in|before)\s*(?:the\s*)?$/i

/** A day on which something has happened: nothing falls due on it. */
export function isPast(passage: Passage, { due, span }: DueExpression): boolean {
  if (due.type !== 'absolute') return false
  const at = span.start - passage.span.start
  const before = passage.text.slice(Math.max(0, at - 110), at)
  return WAS.test(before) || DONE.test(before)
}
