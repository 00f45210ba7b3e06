import type { Span } from '../../model/span.ts'
import { plainCharacter } from '../../text/plain-character.ts'

/** A text made comparable, and for each of its characters the offset that it came from. */
interface Folded {
  readonly text: string
  readonly from: readonly number[]
}

/** White space, quotes, dashes and case are no difference: a model seldom copies them as they stand. */
export function fold(text: string): Folded {
  let folded = ''
  const from: number[] = []
  for (let i = 0; i < text.length; i++) {
    const plain = plainCharacter(text[i]!).toLowerCase()
    for (const character of plain) {
      const isSpace = /\s/.test(character)
      if (isSpace && (folded === '' || folded.endsWith(' '))) continue
      folded += isSpace ? ' ' : character
      from.push(i)
    }
  }
  return { text: folded, from }
}

/** All places where `words` stand within `span` of `flow`, after folding; whole words only, overlapping ones too. */
export function occurrences(flow: string, span: Span, words: string): Span[] {
  const wanted = fold(words).text.trim()
  if (wanted === '') return []
  const { text, from } = fold(flow.slice(span.start, span.end))
  const found: Span[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (cutsWord(text, at) || cutsWord(text, end)) continue
    found.push({ start: span.start + from[at]!, end: span.start + from[end - 1]! + 1 })
  }
  return found
}

/** `$1,000` is no part of `$11,000` or `$1,000,000`, `5 days` none of `15 days`. */
const cutsWord = (text: string, at: number): boolean =>
  (/[a-z0-9]/.test(text[at - 1] ?? '') && /[a-z0-9]/.test(text[at] ?? '')) ||
  /^\d[,.]\d/.test(text.slice(at - 1, at + 2)) ||
  /^\d[,.]\d/.test(text.slice(at - 2, at + 1))
