import type { ChangeTarget } from '../model/amendment.ts'

const CLAUSE =
  /\b(?:sub-?)?(?:sections?|clauses?|articles?|paragraphs?|sub-?paragraphs?)\s+((?:\d+|[IVX]+\b|[A-Z]\b)(?:\.\d+)*(?:\s?\([a-z0-9]{1,4}\))*)/gi
const PART =
  /\b((?:[Ee]xhibit|EXHIBIT|[Ss]chedule|SCHEDULE|[Aa]nnex|ANNEX|[Aa]ppendix|APPENDIX|[Aa]ttachment|ATTACHMENT)\s+(?:[A-Z]{1,2}(?:-?\d+)?|\d+(?:\.\d+)?(?:-\d+)?|[IVX]+))(?![\w])/g
const ROW =
  /\b(?:rows?|items?|lines?|milestones?|key dates?)\s+(?:no\.?\s*)?([A-Z]{1,3}\s?-?\d+[a-z]?|\d+[a-z]?)(?!\w)/gi
const CODE = /(?<![\w.])(KD\s?\d+|M\d{1,2})(?![\w])/g
const TERM = /\b(?:definitions?|terms?)\s+(?:of\s+)?(?:the\s+)?(?:defined\s+)?(?:terms?\s+)?["“]([^"”]{2,60})["”]/i

/** `Section 6.3`, `row M4 of Exhibit A`, `the definition of "Go-Live Date"`: what an instruction is about. */
export function targetOf(words: string): ChangeTarget {
  // `In row M4 of Exhibit A`: of several the first is the place, as others are only spoken of.
  const clause = first(words, CLAUSE)
  const part = first(words, PART)
  const row = first(words, ROW) ?? first(words, CODE)
  const term = TERM.exec(words)?.[1]
  return {
    ...(clause && { clause: clause.replace(/\s/g, '') }),
    ...(part && { part: part.replace(/\s+/g, ' ') }),
    ...(row && { row: row.replace(/\s+/g, ' ') }),
    ...(term && { term: term.trim() }),
  }
}

/** All parts that words name: `Exhibit B … replaced with the revised Exhibit B-1 attached as Attachment 1`. */
export const partsNamed = (words: string): string[] => [...words.matchAll(PART)].map((m) => m[1]!.replace(/\s+/g, ' '))

export const isEmpty = (target: ChangeTarget): boolean => Object.keys(target).length === 0

function first(words: string, pattern: RegExp): string | undefined {
  pattern.lastIndex = 0
  return pattern.exec(words)?.[1]
}
