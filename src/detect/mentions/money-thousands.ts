import type { MoneyMention } from '../../model/mention.ts'
import { type Decimal, decimal, equals, formatDecimal, multiply, parseDecimal } from '../../text/decimal.ts'

/** `(in thousands)` over a table: its sums are a thousand times what the cells say. */

const NOTE =
  /(?:[(\n]\s?|^|\b)(?<what>(?:all\s)?(?:amounts?|dollars?|figures?|sums?)\s(?:are\s|expressed\s|stated\s|shown\s){0,2})?(?:[A-Z]{0,3}\$\s?)?in\s(?:(?<thousand>thousands|000'?s)|(?<million>millions))(?:\sof\s(?:U\.?S\.?\s)?(?:dollars|euros|pounds|[A-Z]{3}))?\b(?=\s?[),:.;\n\t]|,?\sexcept\b|$)|\(\$?\s?000'?s?(?:\somitted)?\)|\$000'?s\b/gi
/** What every note has: most texts need no closer look. */
const HINT = /\bin\s(?:thousands|millions|000)|000'?s\b|\$\s?000\b|000\somitted/i
/** A cell or a line of a table; prose ends it. */
const MAX_ROW = 160
const SCALED = /(?:million|billion|thousand|hundred|[MKB]|bn|mm)\b/i

/** Gives the sums in the rows behind such a note their scale. A sum that writes its own (`$2 million`) keeps it. */
export function scaleTables(flow: string, money: readonly MoneyMention[]): MoneyMention[] {
  if (!HINT.test(flow)) return [...money]
  const scopes = scopesIn(flow)
  let at = 0
  return money.map((mention) => {
    while (at < scopes.length && scopes[at]!.end < mention.span.end) at++
    const next = scopes[at]
    const scope = next && next.start <= mention.span.start ? next : undefined
    if (!scope || mention.per || SCALED.test(flow.slice(mention.span.start, mention.span.end))) return mention
    const scaled = (value: string) => formatDecimal(multiply(parseDecimal(value), scope.factor))
    return {
      ...mention,
      ...(mention.value !== undefined && { value: scaled(mention.value) }),
      ...(mention.upTo !== undefined && { upTo: scaled(mention.upTo) }),
      ...(mention.conflict !== undefined && { conflict: scaled(mention.conflict) }),
    }
  })
}

interface Scope {
  readonly start: number
  readonly end: number
  readonly factor: Decimal
}

/** In order, without overlap: a note inside the rows of another holds from there on. */
function scopesIn(flow: string): Scope[] {
  const scopes: Scope[] = []
  for (const { 0: text, index, groups } of flow.matchAll(NOTE)) {
    // `sold in thousands` is prose: a note stands in parentheses, on its own line, or names the sums
    const isNote = groups?.what !== undefined || /^[(\n$]|\$|000/.test(text) || index === 0
    if (!isNote) continue
    const factor = decimal(groups?.million ? 1_000_000 : 1_000)
    const last = scopes.at(-1)
    // The same again over the same rows says nothing new
    if (last && index < last.end && equals(last.factor, factor)) continue
    const end = tableEnd(flow, index + text.length)
    if (end <= index) continue
    if (last && index < last.end) scopes[scopes.length - 1] = { ...last, end: index }
    scopes.push({ start: index, end, factor })
  }
  return scopes
}

/** The end of the short lines behind the note: at least one of them must hold a sum in a cell of its own. */
function tableEnd(flow: string, at: number): number {
  let end = lineEnd(flow, at)
  // a note inside a sentence of prose speaks of something else
  if (end === undefined || !flow.slice(Math.max(0, end - MAX_ROW - 1), at).includes('\n')) {
    if (end === undefined || end > MAX_ROW) return 0
  }
  for (let rows = 0; rows < 200 && end < flow.length; rows++) {
    const next = lineEnd(flow, end + 1)
    if (next === undefined || /[a-z]{3}[.;:]\s*$/.test(flow.slice(end + 1, next))) return end
    end = next
  }
  return end
}

/** Where the line of `at` ends; undefined where it is longer than a table's row. Looks no further than that. */
function lineEnd(flow: string, at: number): number | undefined {
  const ahead = flow.slice(at, at + MAX_ROW + 1).indexOf('\n')
  if (ahead >= 0) return at + ahead
  return at + MAX_ROW >= flow.length ? flow.length : undefined
}
