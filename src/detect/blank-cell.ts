import type { Due } from '../model/due.ts'
import type { Passage } from './passage.ts'

/** A cell of a row that is left blank or redacted under a heading that asks for a date. */
export function blankCell(passage: Passage): Due | undefined {
  const blank = passage.blanks[0]
  if (!blank || passage.block.kind !== 'table-row' || !/\b(?:dates?|due|when|deadline)\b/i.test(passage.header))
    return undefined
  return { type: 'absolute', date: {}, blank: true, span: blank.span }
}
