import type { Draft } from './draft.ts'
import { endsSentence, isCapitals, isTitleCase } from './line-signs.ts'
import { hasCompanyForm } from './party-name.ts'

const LONGEST = 110
const MOST_WORDS = 14

/** How a heading without a label ranks: the lower, the higher it stands. */
export type Rank = number

export interface Heading {
  readonly text: string
  readonly rank: Rank
}

/** A block that is only a heading: short, no sentence, and marked as one by capitals, weight, or the format itself. */
export const wholeHeading = (body: string, draft: Draft, isLabelled: boolean): Heading | undefined => {
  if (draft.kind === 'row') return undefined
  const line = draft.lines[0]!
  const isShort = body !== '' && body.length <= LONGEST && body.split(' ').length <= MOST_WORDS
  if (line.headingLevel !== undefined && isShort && !/[.:] [A-Z]/.test(body))
    return { text: plainHeading(body), rank: line.headingLevel }
  if (!isShort || !/[A-Za-z]{2}/.test(body)) return undefined
  if (/_{3,}|[;,]$|\$ ?\d/.test(body) || /^(?:and|or|between|by and between|to|vs?\.?|among)$/i.test(body))
    return undefined
  const capitals = isCapitals(body)
  const bold = draft.lines.every((l) => l.bold)
  const isSentence = endsSentence(body) && !/[:]$/.test(body) && body.split(' ').length > 4
  if (isSentence && !isTitleCase(body)) return undefined
  if (!isLabelled && (hasCompanyForm(body.replace(/\s*\([^)]*\)$/, '')) || /\b(?:19|20)\d\d\b/.test(body)))
    return undefined
  if (capitals) return { text: plainHeading(body), rank: 1 }
  if (bold) return { text: plainHeading(body), rank: 2 }
  if (
    /:.|@|\d{3}|, |^\d|^(?:If|With a copy) |\b(?:Attn|Attention|Telephone|Suite|Street|Avenue)\b/.test(body) &&
    !isLabelled
  )
    return undefined
  if (isTitleCase(body) && (isLabelled || !endsSentence(body) || body.endsWith(':'))) {
    return isLabelled || body.split(' ').length <= 8 ? { text: plainHeading(body), rank: 3 } : undefined
  }
  return undefined
}

const RUN_IN = /^["']?([A-Z][^.:"(]{1,80}?)["']?(\.|:| -)["']?(?= (?:["'([]?[A-Z0-9$]|\([a-z]{1,4}\)))/

/** `Payment Terms. The Client …`: the heading that opens a clause's first line. */
export const runInHeading = (body: string, by?: '.'): string | undefined => {
  const match = RUN_IN.exec(body.slice(0, LONGEST))
  const text = match?.[1]
  if (
    text === undefined ||
    (by !== undefined && match![2] !== by) ||
    / [A-Z]$/.test(text) ||
    text.split(' ').length > 10
  )
    return undefined
  return isTitleCase(text) || isCapitals(text) ? text.trim() : undefined
}

const plainHeading = (body: string): string => body.replace(/[\s.:;-]+$/, '').trim()
