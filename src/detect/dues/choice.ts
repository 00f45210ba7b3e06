import type { Choice, Due } from '../../model/due.ts'
import { overlaps } from '../../model/span.ts'
import { readAnchor } from './anchor.ts'
import { dateDues } from './date-dues.ts'
import type { DueContext, DueExpression } from './index.ts'
import { leadOf } from './lead.ts'

type KnownDue = Exclude<Due, { readonly type: 'none' }>

const MARKER =
  /\b(?:the\s+)?(?:date\s+(?:that|which)\s+is\s+the\s+)?(?:(?<early>earlier|earliest|sooner)|(?<late>later|latest)|(?<first>first)(?=\s+to\s+occur)|(?<last>last)(?=\s+to\s+occur))(?:\s+to\s+occur)?\s+(?:of|between)\b\s*:?\s*(?:the\s+following\s*:?\s*)?/gi
const OPENING =
  /^\s*(?:\(?(?:[ivx]{1,4}|[a-e]|\d)\)\s*)?(?:(?:on|upon|by|after)\s+(?=[a-z(]))?(?:the\s+date\s+(?:that|which)\s+is\s+)?/i
const SEPARATOR = /^\s*[,;]?\s*(?:(?:and\/or|and|or)\b\s*|(?=\(?(?:[ivx]{1,4}|[a-e]|\d)\)\s))/i
/** Where an event of the list ends before the next one: `completion of the Work or | payment in full`. */
const NEXT = /[,;]?\s(?:and\/or|and|or)\s(?:\(|the\s|an?\s|any\s|on\s|upon\s|by\s|such\s|its\s|\d|[A-Z])/
const MAX_ENTRIES = 6

/** Joins the alternatives of `the earlier of …, and …` to one due point; they are never due points of their own. */
export function joinChoices(context: DueContext, found: readonly DueExpression[]): DueExpression[] {
  let joined = [...found]
  for (const match of context.text.matchAll(MARKER)) {
    const at = context.offset + match.index
    // `10 days after the earlier of …`: the choice is what the period counts from
    if (joined.some(({ span, due }) => due.type === 'relative' && span.start < at && at < span.end)) continue
    const choice = readChoice(context, joined, match)
    if (choice) joined = [...joined.filter((e) => !overlaps(e.span, choice.span)), choice]
  }
  return joined.sort((a, b) => a.span.start - b.span.start)
}

/** The choice that starts at `at` of the text, with its end: what a period counts from. */
export function choiceAt(
  context: DueContext,
  at: number,
): { readonly choice: Choice; readonly end: number } | undefined {
  const start = at + (/^\s*/.exec(context.text.slice(at, at + 8))?.[0].length ?? 0)
  MARKER.lastIndex = 0
  const match = MARKER.exec(context.text.slice(start, start + 60))
  if (match?.index !== 0) return undefined
  match.index = start
  const found = readChoice(context, dateDues(context, []), match)
  const due = found?.due
  if (!found || !due || due.type === 'recurring' || !due.choice) return undefined
  return { choice: due.choice, end: found.span.end }
}

function readChoice(
  context: DueContext,
  found: readonly DueExpression[],
  marker: RegExpMatchArray,
): DueExpression | undefined {
  const { text, offset } = context
  const from = marker.index ?? 0
  const entries: DueExpression[] = []
  let at = from + marker[0].length
  while (entries.length < MAX_ENTRIES) {
    at += OPENING.exec(text.slice(at, at + 60))?.[0].length ?? 0
    const entry = dueAt(context, found, at) ?? eventAt(context, at)
    if (entry === undefined) break
    entries.push(entry)
    const end = entry.span.end - offset
    const separator = SEPARATOR.exec(text.slice(end, end + 30))
    if (separator === null) break
    at = end + separator[0].length
  }
  const best = primary(entries)
  const last = entries.at(-1)
  if (entries.length < 2 || !best || !last) return undefined
  const span = { start: offset + from, end: last.span.end }
  const lead = leadOf(text.slice(Math.max(0, from - 100), from))
  const pick = marker.groups?.early || marker.groups?.first ? 'earlier' : 'later'
  const due: KnownDue =
    best.due.type === 'recurring'
      ? best.due
      : { ...best.due, choice: { pick, among: entries.map((entry) => entry.due) }, span }
  const named = due.type === 'event' ? { ...due, event: text.slice(from, span.end - offset) } : due
  return { span, due: named, lead: lead === 'bare' ? best.lead : lead }
}

/** What says most: a written date, else a period, else an event. */
function primary(entries: readonly DueExpression[]): DueExpression | undefined {
  return (
    entries.find(({ due }) => due.type === 'absolute' && !due.blank) ??
    entries.find(({ due }) => due.type === 'relative') ??
    entries[0]
  )
}

/** A due point that starts here, or a few words on (`5:00 p.m. on June 30`). */
function dueAt({ text, offset }: DueContext, found: readonly DueExpression[], at: number): DueExpression | undefined {
  return found.find(({ span, due }) => {
    const distance = span.start - offset - at
    return (
      due.type !== 'recurring' &&
      distance >= 0 &&
      distance <= 40 &&
      !/[,;(]|\b(?:and|or)\b/.test(text.slice(at, at + distance)) &&
      !(isYear(due) && EDGE_OF.test(text.slice(at, at + distance)))
    )
  })
}

/** `the conclusion of the 2022/23 season`: an event of that year, not the year. */
const EDGE_OF = /\b(?:conclusion|completion|start|beginning|opening|close|end)\s+of\s+(?:the\s+)?$/i
const isYear = (due: KnownDue): boolean =>
  due.type === 'absolute' && due.endDate !== undefined && due.date.month === undefined

function eventAt(context: DueContext, at: number): DueExpression | undefined {
  const whole = readAnchor(context, at)
  if (whole === undefined) return undefined
  const cut = NEXT.exec(whole.words)
  const words = cut ? whole.words.slice(0, cut.index) : whole.words
  if (words.length < 3) return undefined
  const span = { start: whole.span.start, end: whole.span.start + words.length }
  return { span, due: { type: 'event', event: words, anchor: { words, span }, span }, lead: 'on' }
}
