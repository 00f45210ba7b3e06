import type { MoneyMention } from '../../model/mention.ts'
import { decimal, formatDecimal, multiply, parseDecimal } from '../../text/decimal.ts'

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
  const scopes = [...flow.matchAll(NOTE)].flatMap(({ 0: text, index, groups }) => {
    // `sold in thousands` is prose: a note stands in parentheses, on its own line, or names the sums
    const isNote = groups?.what !== undefined || /^[(\n$]|\$|000/.test(text) || index === 0
    const end = isNote ? tableEnd(flow, index + text.length) : 0
    return end > index ? [{ start: index, end, factor: decimal(groups?.million ? 1_000_000 : 1_000) }] : []
  })
  if (scopes.length === 0) return [...money]
  return money.map((mention) => {
    const scope = scopes.find(({ start, end }) => start <= mention.span.start && mention.span.end <= end)
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

/** The end of the short lines behind the note: at least one of them must hold a sum in a cell of its own. */
function tableEnd(flow: string, at: number): number {
  let end = flow.indexOf('\n', at)
  if (end < 0) end = flow.length
  // a note inside a sentence of prose speaks of something else
  if (end - flow.lastIndexOf('\n', at) > MAX_ROW) return 0
  for (let rows = 0; rows < 200 && end < flow.length; rows++) {
    const next = flow.indexOf('\n', end + 1)
    const line = flow.slice(end + 1, next < 0 ? Math.min(flow.length, end + 2 + MAX_ROW) : next)
    if (line.length > MAX_ROW || /[a-z]{3}[.;:]\s*$/.test(line)) return end
    end = next < 0 ? flow.length : next
  }
  return end
}
