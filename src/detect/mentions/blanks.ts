import type { BlankMention } from '../../model/mention.ts'
import { BRACKETED } from './blank-source.ts'
import { withoutOverlaps } from './scan.ts'

/** Unfilled and redacted places: `____`, `[***]`, `[●]`, `[DATE]`. */

const RULED = /_{3,}(?:[ ]_{2,})*/g
const IN_BRACKETS = new RegExp(BRACKETED, 'g')
/** Bare stars, unless they are a line of their own (a separator) or open a legend (`*** = omitted`). */
const STARS = /(?:\.{3}|…)?\*{3,40}(?:\.{3}|…)?/g
const WORDED_REDACTION =
  /\[\s?(?:portions? |text |information |confidential )?(?:redacted|omitted|deleted|confidential treatment requested|confidential)[^\][\n]{0,60}\]/gi
const PLACEHOLDER =
  /\[\s?(?:(?:insert|enter|fill in|specify|describe|to be |tbd|tba|name|date|address|amount|number|client|company|title|state|city|party|your )[^\][\n]{0,80}|[A-Z][A-Z0-9 /'&.#-]{1,60})\]/g
const PLACEHOLDER_LOWER =
  /\[\s?(?:insert|enter|fill in|specify|describe|to be|tbd|tba|name|date|address|amount|number)\b[^\][\n]{0,80}\]/gi
const CURLY = /\{\{\s?[A-Za-z][\w .-]{0,60}\s?\}\}|<<\s?[A-Za-z][\w .-]{0,60}\s?>>/g

/** Bracketed capitals that are notes to the reader, not places to fill. */
const NOTE =
  /page|follows?|intentionally|signature|reserved|remainder|appears|continued|sic\b|seal\b|logo|graphic|image|l\.?s\.?\]|^\[\s?[A-Z]\s?\]$|^\[[IVXLC]+\]$/i

export function findBlanks(flow: string): BlankMention[] {
  const found: BlankMention[] = []
  const collect = (pattern: RegExp, form: (text: string, at: number) => BlankMention['form'] | undefined) => {
    for (const match of flow.matchAll(pattern)) {
      const kind = form(match[0], match.index)
      if (kind)
        found.push({ kind: 'blank', span: { start: match.index, end: match.index + match[0].length }, form: kind })
    }
  }
  collect(RULED, () => 'blank')
  collect(IN_BRACKETS, (text) => (/[*∗]/.test(text) ? 'redaction' : /[●•■◆]/.test(text) ? 'placeholder' : 'blank'))
  collect(STARS, (text, at) => (isSeparator(flow, at, at + text.length) ? undefined : 'redaction'))
  collect(WORDED_REDACTION, () => 'redaction')
  const placeholder = (text: string) => (NOTE.test(text) ? undefined : 'placeholder')
  collect(PLACEHOLDER, placeholder)
  collect(PLACEHOLDER_LOWER, placeholder)
  collect(CURLY, () => 'placeholder')
  return withoutOverlaps(found)
}

function isSeparator(flow: string, start: number, end: number): boolean {
  const before = flow.slice(Math.max(0, start - 12), start)
  const after = flow.slice(end, end + 12)
  const opensLine = start === 0 || /\n[\s*]*$/.test(before)
  return opensLine && /^[\s*]*(?:\n|$|=|[-:]|(?:Confidential|Portions|Certain|Indicates))/i.test(after)
}
