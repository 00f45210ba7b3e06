import { matchAt, matchBefore } from './scan.ts'

export type Bound = 'cap' | 'floor' | 'threshold'

/** The words just before (or after) a sum or share that make it a limit. */

const FILLER =
  '(?:\\s+(?:the|a|an|sum|sums|amount|amounts|aggregate|total|in|of|to|is|equal|gross|net|U\\.?S\\.?|at)){0,6}[\\s:(]*$'
const BEFORE = new RegExp(
  '\\b(?:' +
    '(?<cap>(?:not|never|nor)(?:\\s+to)?\\s+(?:exceed|be\\s+(?:more|greater)\\s+than)(?:ing)?|up\\s+to|maximum|(?:no|not)\\s+(?:more|greater|higher)\\s+than|at\\s+most|(?:limited|capped)\\s+(?:to|at)|cap|ceiling)' +
    '|(?<floor>at\\s+least|minimum|(?:no|not)\\s+(?:less|fewer|lower)\\s+than|floor)' +
    '|(?<threshold>in\\s+excess|excess|exceed(?:s|ing|ed)?|over|(?:more|greater|higher)\\s+than|above)' +
    ')' +
    FILLER,
  'i',
)
const AFTER =
  /\s+(?:or\s+(?:(?<floor>more|greater|higher|above)|(?<cap>less|fewer|lower))|(?<ceiling>maximum|cap)|(?<least>minimum))\b/iy

export function boundAt(flow: string, start: number, end: number): Bound | undefined {
  const before = matchBefore(BEFORE, flow, start, 60)?.groups
  if (before?.cap) return 'cap'
  if (before?.floor) return 'floor'
  if (before?.threshold) return 'threshold'
  const after = matchAt(AFTER, flow, end)?.groups
  if (after?.floor || after?.least) return 'floor'
  if (after?.cap || after?.ceiling) return 'cap'
  return undefined
}
