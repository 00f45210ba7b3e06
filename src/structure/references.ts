import type { Block, Reference } from '../model/contract.ts'
import type { Span } from '../model/span.ts'
import { indexOfStart } from './lookup.ts'
import { roman } from './page-number.ts'

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,4}(?![A-Za-z\d])`
const TAIL = String.raw`(?:\s?\([A-Za-z]{1,5}\)|\s?\(\d{1,3}\)){0,4}`
const REFERENCE = new RegExp(
  String.raw`\b(?:(Exhibit|Schedule|Annex|Appendix|Attachment|Addendum)s? "?([A-Z]{1,2}(?:-?\d{1,2})?|\d{1,2}(?:\.\d{1,2})?|[IVX]{1,5})"?(?![\w])` +
    String.raw`|(Article|Chapter)s? (\d{1,2}|[IVXL]{1,7})(?![\w.]\d)` +
    String.raw`|(Sub)?(?:[Ss]ection|[Cc]lause|[Pp]aragraph)s? (?:(${NUMBER})(${TAIL})|((?:\([A-Za-z]{1,5}\)|\(\d{1,3}\))${TAIL})))`,
  'g',
)

/** What belongs to another text: `Section 401 of the Code`. */
const ELSEWHERE =
  /^,? of (?:the |that certain )?(?:(?:[A-Z][\w.&-]*|of|and|on|for) ){0,8}(?:Act|Code|Law|Regulations?|Rules?|Statutes?|Constitution|Directive|CFR|U\.S\.C)\b/
const OF_PART =
  /^,? (?:of|in|to) (?:the )?(?:(?:attached|annexed) )?(Exhibit|Schedule|Annex|Appendix|Attachment) ([A-Z]{1,2}|\d{1,2})\b/

/** Cross-references in the text, with the block in which what they name begins, where the contract has it. */
export const findReferences = (flow: string, blocks: readonly Block[]): readonly Reference[] => {
  const places = placesOf(blocks)
  const starts = blocks.map((block): Span => block.span)
  const found: Reference[] = []
  for (const match of flow.matchAll(REFERENCE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const block = blocks[indexOfStart(starts, span.start)]
    // A clause's own label is no reference to it.
    if (block === undefined || span.start < block.bodyStart) continue
    const behind = flow.slice(span.end, span.end + 100)
    if (ELSEWHERE.test(behind)) continue
    const target = targetOf(match, block, behind, places)
    found.push({ span, block: block.index, ...(target === undefined ? {} : { target }) })
  }
  return found
}

/** Blocks by part and clause, as references write them. */
const placesOf = (blocks: readonly Block[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const { index, clause, part, label } of blocks) {
    if (label === undefined || clause === undefined) continue
    const key = label === part ? partKey(part) : keyOf(part, clause)
    // The first place is where it begins; a contract that says a number twice means the first.
    if (!places.has(key)) places.set(key, index)
  }
  return places
}

const partKey = (part: string): string => `part ${part.toLowerCase()}`

/** `3.` and `3` are one; `Article IV` is `article 4`; brackets tell nothing. */
const keyOf = (part: string | undefined, clause: string): string => {
  const plain = clause.toLowerCase().replace(/^(?:section|clause|paragraph|sec\.|§+)\s*/, '')
  const article = /^(?:article|chapter) (\w+)$/.exec(plain)?.[1]
  const own = article === undefined ? plain : `article ${/^\d/.test(article) ? article : (roman(article) ?? article)}`
  return `${part?.toLowerCase() ?? ''}|${own.replace(/[\s().]+/g, '.').replace(/^\.|\.$/g, '')}`
}

const targetOf = (
  match: RegExpExecArray,
  block: Block,
  behind: string,
  places: ReadonlyMap<string, number>,
): number | undefined => {
  const [, partWord, partName, , article, , number, tail = '', relative] = match
  if (partWord !== undefined) return places.get(partKey(`${partWord} ${partName}`))
  const named = OF_PART.exec(behind)
  const parts = named === null ? [block.part, undefined] : [`${named[1]} ${named[2]}`]
  const first = (clause: string): number | undefined =>
    parts.map((part) => places.get(keyOf(part, clause))).find((index) => index !== undefined)
  if (article !== undefined) return first(`article ${article}`) ?? first(`${roman(article) ?? article}`)
  if (number !== undefined) {
    const clause = number.replace(/\.0$/, '')
    return (
      first(`${number}${tail}`) ??
      first(`${clause}${tail}`) ??
      (tail === '' ? first(`article ${clause}`) : first(number))
    )
  }
  return relative === undefined ? undefined : beside(block.clause ?? '', relative, first)
}

/** `paragraph (b) above`: of the clause it stands in, or of one around it. */
const beside = (
  clause: string,
  relative: string,
  first: (clause: string) => number | undefined,
): number | undefined => {
  const steps = clause.split(/(?=\()|\.(?=[a-z])/i)
  for (let depth = steps.length; depth >= 0; depth--) {
    const index = first(`${steps.slice(0, depth).join('.')}${relative}`)
    if (index !== undefined) return index
  }
  return undefined
}
