import type { Contract } from '../../model/contract.ts'
import { FIND_PROMPT } from '../../model/prompts.ts'
import type { Detection } from '../index.ts'
import type { Passage } from '../passage.ts'
import type { Question, QuestionPart } from './question.ts'
import type { Selection } from './select.ts'

/** Characters of contract text a question: some 15,000 tokens. What leans on one another should be before the model together. */
const MOST_CHARACTERS = 60_000
const MOST_PARTS = 200
const MOST_TERMS = 60
const MEANING = 240

export const idOf = (blockIndex: number): string => `b${blockIndex}`
const indexOf = (id: string): number => Number(id.slice(1))

/** The selected blocks as questions, by size. A block that is larger than a question has one of its own: nothing is cut. */
export function findQuestions({ contract, passages }: Detection, { asked }: Selection): Question[] {
  const questions: Question[] = []
  const first = firstPassages(passages)
  let parts: QuestionPart[] = []
  let size = 0
  const close = (): void => {
    if (parts.length > 0) questions.push(complete(contract, first, parts))
    parts = []
    size = 0
  }
  for (const { block } of asked) {
    const part = partOf(contract, first.get(block.index)!)
    const length = Object.values(part.content).reduce((sum, words) => sum + words.length, 0)
    if (parts.length >= MOST_PARTS || (size > 0 && size + length > MOST_CHARACTERS)) close()
    parts.push(part)
    size += length
  }
  close()
  return questions
}

/** The same question about fewer parts: for replies that did not fit. Undefined for a single part. */
export function halves({ contract, passages }: Detection, question: Question): readonly Question[] | undefined {
  const parts = question.parts.filter(({ besides }) => !besides)
  if (parts.length < 2) return undefined
  const middle = parts.length >> 1
  const first = firstPassages(passages)
  return [parts.slice(0, middle), parts.slice(middle)].map((some) => complete(contract, first, some))
}

const firstPassages = (passages: readonly Passage[]): ReadonlyMap<number, Passage> =>
  new Map(passages.toReversed().map((passage) => [passage.block.index, passage]))

function partOf(contract: Contract, { block, heading, header, leadIn }: Passage): QuestionPart {
  return {
    id: idOf(block.index),
    content: {
      ...(block.clause !== undefined && { clause: block.clause }),
      ...(heading !== '' && { under: heading }),
      ...(leadIn !== '' && { 'led in by': leadIn }),
      ...(header !== '' && { 'table header': header }),
      text: contract.flow.slice(block.span.start, block.span.end),
    },
  }
}

/** The parties, the defined terms that the parts use, and the passages that lead them in. */
function complete(contract: Contract, first: ReadonlyMap<number, Passage>, parts: readonly QuestionPart[]): Question {
  const own = new Set(parts.map(({ id }) => indexOf(id)))
  const besides = [...new Set([...own].flatMap((index) => leading(contract, index)))]
    .filter((index) => !own.has(index) && first.has(index))
    .map((index): QuestionPart => ({ ...partOf(contract, first.get(index)!), besides: true }))
  const all = [...parts, ...besides].sort((a, b) => indexOf(a.id) - indexOf(b.id))
  const text = all.map(({ content }) => content.text).join('\n')
  const terms = contract.terms
    .filter(({ term }) => term.length > 2 && text.includes(term))
    .slice(0, MOST_TERMS)
    .map(({ term, meaning }) => `"${term}": ${contract.flow.slice(meaning.start, meaning.end).slice(0, MEANING)}`)
  const parties = contract.parties.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))
  return {
    prompt: FIND_PROMPT,
    context: {
      ...(parties.length > 0 && { parties: parties.join('; ') }),
      ...(terms.length > 0 && { 'defined terms': [...new Set(terms)].join('\n') }),
    },
    parts: all,
  }
}

/** The clauses above a list item, the sentence before a table, the rows at its head, and a line that opens a list. */
function leading({ blocks, tables, flow }: Contract, index: number): readonly number[] {
  const block = blocks[index]
  const table = block?.row && tables[block.row.table]
  const head = table?.rows.filter(({ isHeader }) => isHeader).map((row) => row.block) ?? []
  const parent = block?.parent
  const above = parent === undefined ? undefined : blocks[parent]?.parent
  const opening = range(Math.max(0, index - REACH), index).filter((before) => {
    const { start, end } = blocks[before]!.span
    return /:\s*$/.test(flow.slice(Math.max(start, end - 4), end))
  })
  return [parent, above, table?.caption, ...head, ...opening].filter((found) => found !== undefined)
}

/** So many blocks before an item the line may stand that opens its list. */
const REACH = 8
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)
