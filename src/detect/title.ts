import type { Passage } from './passage.ts'

const MAX_WORDS = 12

/**
 * A short name for a milestone in the contract's own words: of a table row the cells that name something, of a sentence what
 * is to be done (`Deliver the final report …`), with the subject where the sentence is passive (`Deposit payable on …`).
 * `at` is the offset of the obligation in the passage's text, where it is known.
 */
export function titleOf(passage: Passage, at = 0): string {
  return shortened(rowName(passage) || dutyName(unlabelled(passage, at)))
}

/** The cells of a row without those that only hold a number, a day or a sum. */
function rowName(passage: Passage): string {
  const { contract, block } = passage
  const row = block.row && contract.tables[block.row.table]?.rows[block.row.row]
  if (!row) return ''
  const values = [...passage.dates, ...passage.money, ...passage.percents].map((mention) => mention.span)
  return row.cells
    .filter(({ span }) => {
      const inside = values.filter((value) => value.start >= span.start && value.end <= span.end)
      const name = inside.reduceRight(
        (text, value) => text.slice(0, value.start - span.start) + text.slice(value.end - span.start),
        contract.flow.slice(span.start, span.end),
      )
      return NAMES.test(name)
    })
    .map(({ span }) => contract.flow.slice(span.start, span.end).trim())
    .join(', ')
    .replace(LABELS, '')
}
const NAMES = /[A-Za-z]{3}/

/** The passage from the obligation on, with what stands before it up to the last comma: its subject. */
function unlabelled({ text, span, block }: Passage, at: number): { subject: string; rest: string } {
  const from = Math.max(0, block.bodyStart - span.start)
  const start = text.slice(0, from).trim().length <= LABEL_LENGTH ? from : 0
  const body = text.slice(start).replace(LABELS, '')
  const skipped = text.length - body.length
  const modal = modalAt(body, Math.max(0, at - skipped))
  if (modal === undefined) return { subject: '', rest: at > skipped ? text.slice(at) : body }
  const before = body.slice(Math.max(0, modal - REACH), modal)
  const subject = before.slice(Math.max(...[',', ';', ':', ')'].map((mark) => before.lastIndexOf(mark))) + 1)
  return { subject: subject.trim(), rest: body.slice(modal) }
}
const LABEL_LENGTH = 20
const LABELS = /^\s*(?:(?:\(?[a-z0-9]{1,4}[.)]|\d+(?:\.\d+)+\.?|[●•▪■◦*-]|o(?= [A-Z]))\s*)+/i

const MODAL =
  /\b(?:shall|will|must|agrees? to|undertakes? to|covenants? to|is to|are to|(?:is|are) (?:required|obligated|obliged) to)[\s,]/i
/** A modal far behind the start belongs to something else. */
const REACH = 240

/** Where the first modal at or behind `at` stands. */
function modalAt(text: string, at: number): number | undefined {
  const found = text.slice(at, at + REACH).search(MODAL)
  return found < 0 ? undefined : at + found
}

const LED =
  /^(?:shall|will|must|agrees? to|undertakes? to|covenants? to|is to|are to|(?:is|are) (?:required|obligated|obliged) to)\s*/i
const ASIDE = /^(?:,[^,;]{1,120},\s*|(?:also|then|thereafter|promptly|each|further|hereby)\s+)+/i
const ENTITLED = /^be (?:entitled|required|obligated|obliged|responsible) (?:to|for)\s+/i

function dutyName({ subject, rest }: { subject: string; rest: string }): string {
  if (!LED.test(rest)) return rest
  const doing = rest.replace(LED, '').replace(ASIDE, '').replace(ENTITLED, '')
  if (/^not\b/i.test(doing)) return `${subject} ${rest}`
  const passive = /^(?:be|have been)\s+(.*)/is.exec(doing)
  if (!passive) return doing
  return SHORT_SUBJECT.test(subject) ? `${subject.replace(/^(?:the|such|any|each|an?)\s+/i, '')} ${passive[1]}` : rest
}
const SHORT_SUBJECT = /^(?!it$|they$|this$|which$|that$)\S+(?:\s+\S+){0,8}$/i

/** Words that no name ends with. */
const OPEN_END =
  /(?:[\s,;:.(-]+(?:a|an|the|of|to|in|on|for|and|or|with|by|at|from|as|its|his|her|their|such|each|any|all|than|that|which|be|is|are|not|no|equal|upon|within))*[\s,;:.(-]*$/i

/** More than twelve words take, in characters. */
const LONGEST = 400

function shortened(name: string): string {
  const words = name
    .slice(0, LONGEST)
    .replace(/(?<=[a-z])\s\(\d{1,3}\)/g, '')
    .trim()
    .split(/\s+/)
  const isCut = words.length > MAX_WORDS
  const short = words
    .slice(0, MAX_WORDS)
    .join(' ')
    .replace(isCut ? OPEN_END : /[\s,;:.]+$/, '')
  const title = isCut ? `${short} ...` : short
  return title.charAt(0).toUpperCase() + title.slice(1)
}
