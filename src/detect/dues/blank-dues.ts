import { overlaps } from '../../model/span.ts'
import { readAnchor } from './anchor.ts'
import type { DueExpression, DueReader } from './index.ts'

const DEADLINE =
  /\b(?:on or before|on or prior to|prior to|before|by|no later than|not later than|on|until|expires? on|dated?(?: as of)?)\s*(?:the\s+)?$/i
const WITHIN = /\b(?:within|no later than|not later than|no more than)\s*(?:the\s+)?$/i
const CONNECTOR = /^\s*(?:days?\s+)?(?:after|following|from|of)\s/i

/** A due point that is left blank or redacted as a whole: `on or before [***]`, `within [***] of the first sale`. */
export const blankDues: DueReader = (context, taken) => {
  const found: DueExpression[] = []
  for (const { span } of context.blanks) {
    if (taken.some((t) => overlaps(t, span))) continue
    const before = context.text.slice(Math.max(0, span.start - context.offset - 40), span.start - context.offset)
    const to = span.end - context.offset
    const connector = WITHIN.test(before) ? CONNECTOR.exec(context.text.slice(to, to + 30)) : null
    const anchor = connector ? readAnchor(context, to + connector[0].length) : undefined
    if (anchor) {
      const whole = { start: span.start, end: anchor.span.end }
      found.push({ span: whole, due: { type: 'relative', direction: 'after', anchor, span: whole }, lead: 'by' })
    } else if (DEADLINE.test(before)) {
      found.push({ span, due: { type: 'absolute', date: {}, blank: true, span }, lead: 'by' })
    }
  }
  return found
}
