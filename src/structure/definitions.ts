import type { Block, DefinedTerm, Table } from '../model/contract.ts'
import type { Span } from '../model/span.ts'

import { indexOfStart } from './lookup.ts'
import { trimmed } from './text-line.ts'

const GROUP = /\(([^()]{2,240})\)/g
const QUOTED = /"([^"()]{1,80})"|(?<![A-Za-z])'([A-Z][^'"]{1,60})'(?![a-z])/g
/** Between the parenthesis and the term: `the`, `hereinafter referred to as the`, `such date, the`. */
const BEFORE =
  /^(?:[^"]{0,90}[\s,:])?(?:the|this|an?|each,?|as|or|and|to as|called|collectively,?|individually,?|together,?|hereinafter,?|hereafter,?|herein,?|jointly,?|also|both|such|being|respectively,?|its|our|your|simply|term)?[\s:,]*$/i
const REFERENCE =
  /\b(?:defined (?:in|below|above|under|herein)|meaning (?:given|set|ascribed|assigned)|pursuant to|within the meaning|set forth|see|under|entitled|titled|captioned|marked|known on|for example|e\.g|i\.e|such as)\b/i
const NO_QUOTES =
  /^(?:hereinafter|hereafter|herein)(?: (?:individually|collectively|jointly))?(?: referred to as| called| known as)?,?(?: the| as)? ([A-Z][A-Za-z&.'-]{1,40}(?: [A-Z][A-Za-z&.'-]{0,40}){0,4})$/
const OUTSIDE =
  /\bhereinafter(?: (?:individually|collectively|jointly|also))?(?: (?:referred to|known|called|designated))?(?: as)?,?(?: the)? "([^"()]{1,80})"/gi
const MEANS =
  /"([^"]{1,80})"(?:,? (?:or|and) (?:the )?"[^"]{1,80}")?(?:,? (?:as used (?:herein|in this [A-Z][a-z]+)|when used in this [A-Z][a-z]+|for (?:the )?purposes? of this [A-Z][a-z]+|in relation to [^",]{1,60}),?)? (?:(?:shall |will )?(?:means?|refers? to|be (?:deemed (?:to be|to mean)|defined as|construed (?:as|to mean))|have the meaning)|is defined (?:as|to (?:mean|be))|has the meaning|are defined as|is)(?=[\s:,])[\s:,]*/gi
const PLAIN_MEANS =
  /^([A-Z][A-Za-z'&/-]*(?: (?:of|and|the|or|for|to|[A-Z0-9][A-Za-z'&/-]*)){0,5}) (?:means|shall mean)\b[:,]? */

/** Terms with what they stand for, in order of their place. */
export const findTerms = (flow: string, blocks: readonly Block[], tables: readonly Table[]): readonly DefinedTerm[] => {
  const columns = columnTerms(flow, tables)
  const inColumns = new Set(columns.map((term) => term.block))
  const found: DefinedTerm[] = [...columns]
  for (const block of blocks) {
    if (inColumns.has(block.index)) continue
    for (const find of [inParentheses, outside, byVerb]) for (const term of find(flow, block)) found.push(term)
  }
  found.sort((a, b) => a.span.start - b.span.start)
  return found.filter((term, i) => i === 0 || term.span.start !== found[i - 1]!.span.start)
}

const inParentheses = (flow: string, block: Block): readonly DefinedTerm[] => {
  const terms: DefinedTerm[] = []
  const words = flow.slice(block.span.start, block.span.end)
  for (const group of words.matchAll(GROUP)) {
    const inner = group[1]!
    const at = block.span.start + group.index
    for (const span of namesIn(inner)) {
      const start = at + 1 + span.start
      terms.push({
        term: plainTerm(inner.slice(span.start, span.end)),
        span: { start, end: at + 1 + span.end },
        meaning: phraseBefore(flow, block, at),
        block: block.index,
        form: 'parenthesis',
      })
    }
  }
  return terms
}

/** The terms that a parenthesis gives: offsets into it. */
const namesIn = (inner: string): readonly Span[] => {
  const bare = NO_QUOTES.exec(inner)
  if (bare !== null) return [{ start: inner.length - bare[1]!.length, end: inner.length }]
  const quoted = [...inner.matchAll(QUOTED)]
  if (quoted.length === 0) return []
  const first = inner.slice(0, quoted[0]!.index)
  if (!BEFORE.test(first) || REFERENCE.test(first)) return []
  return quoted.map((m) => ({ start: m.index + 1, end: m.index + m[0].length - 1 }))
}

const outside = (flow: string, block: Block): readonly DefinedTerm[] =>
  [...flow.slice(block.span.start, block.span.end).matchAll(OUTSIDE)].map((m) => {
    const end = block.span.start + m.index + m[0].length - 1
    return {
      term: plainTerm(m[1]!),
      span: { start: end - m[1]!.length, end },
      meaning: phraseBefore(flow, block, block.span.start + m.index),
      block: block.index,
      form: 'parenthesis' as const,
    }
  })

const byVerb = (flow: string, block: Block): readonly DefinedTerm[] => {
  const terms: DefinedTerm[] = []
  const body = flow.slice(block.bodyStart, block.span.end)
  const plain = PLAIN_MEANS.exec(body)
  if (plain !== null) {
    const span = { start: block.bodyStart, end: block.bodyStart + plain[1]!.length }
    terms.push({
      term: plain[1]!,
      span,
      meaning: restOfSentence(flow, block, block.bodyStart + plain[0].length),
      block: block.index,
      form: 'means',
    })
  }
  const words = flow.slice(block.span.start, block.span.end)
  for (const m of words.matchAll(MEANS)) {
    const at = block.span.start + m.index
    const isPlainVerb = / is[\s:,]*$/i.test(m[0])
    // `"Term" is …` defines only as the sentence's start.
    if (isPlainVerb && !/(?:^|[.;:] |The term )$/.test(flow.slice(Math.max(block.bodyStart, at - 9), at))) continue
    terms.push({
      term: plainTerm(m[1]!),
      span: { start: at + 1, end: at + 1 + m[1]!.length },
      meaning: restOfSentence(flow, block, at + m[0].length),
      block: block.index,
      form: 'means',
    })
  }
  return terms
}

const columnTerms = (flow: string, tables: readonly Table[]): readonly DefinedTerm[] =>
  tables.flatMap((table) =>
    table.rows.flatMap((row): readonly DefinedTerm[] => {
      const [left, right] = row.cells
      if (row.cells.length !== 2 || left === undefined || right === undefined || right.span.start === right.span.end)
        return []
      const name = flow.slice(left.span.start, left.span.end)
      const text = flow.slice(right.span.start, right.span.end)
      const quoted = /^"([^"]{1,80})"[:,]?$/.exec(name)
      if (quoted === null && !/^(?:means|has the meaning)\b/.test(text)) return []
      if (name === '' || name.length > 84) return []
      const start = left.span.start + (quoted === null ? 0 : 1)
      const term = quoted?.[1] ?? name
      return [
        {
          term: plainTerm(term),
          span: { start, end: start + term.length },
          meaning: right.span,
          block: row.block,
          form: 'column',
        },
      ]
    }),
  )

const FARTHEST = 600

/** Back to where the clause before a parenthesis starts: the sentence, a semicolon or colon, the parenthesis before, `between`. */
const phraseBefore = (flow: string, block: Block, at: number): Span => {
  const sentence = sentenceAt(block, at)
  const from = Math.max(sentence.start, block.bodyStart <= at ? block.bodyStart : sentence.start, at - FARTHEST)
  const words = flow.slice(from, at)
  let start = 0
  for (const stop of words.matchAll(/[;:] |\) ?,? ?(?:and |or )?|\b(?:by and )?(?:between|among|amongst)\b:? /g))
    start = stop.index + stop[0].length
  const span = trimmed(flow, { start: from + start, end: at })
  return span.start < span.end ? span : trimmed(flow, { start: from, end: at })
}

const restOfSentence = (flow: string, block: Block, at: number): Span => {
  const sentence = sentenceAt(block, at)
  return trimmed(flow, { start: Math.min(at, sentence.end), end: sentence.end })
}

/** The sentence in which an offset lies, or the last one before it. */
const sentenceAt = (block: Block, at: number): Span => block.sentences[indexOfStart(block.sentences, at)] ?? block.span

const plainTerm = (term: string): string => term.replace(/[,.;]+$/, '').trim()
