import type { Block, BlockKind, Contract } from '../model/contract.ts'
import type { SourceDocument } from '../model/document.ts'
import { buildFlow } from './build-flow.ts'
import { clauseTree, type Place } from './clause-tree.ts'
import { findContents } from './contents.ts'
import { findTerms } from './definitions.ts'
import { drafts } from './drafts.ts'
import { filingFooters } from './filing-footer.ts'
import { findFurniture } from './furniture.ts'
import { splitInlineLabels } from './inline-labels.ts'
import { layoutOf } from './layout.ts'
import { lineAt } from './lookup.ts'
import type { Step } from './paragraph-break.ts'
import { findParties } from './parties.ts'
import type { RawBlock } from './raw-block.ts'
import { findReferences } from './references.ts'
import { sentences } from './sentences.ts'
import { signatureBlocks } from './signatures.ts'
import { findTables } from './tables.ts'
import { type TextLine, textLines } from './text-line.ts'
import { findTitle } from './title.ts'

/** Finds the contract in a document's lines: its reading text, blocks, clauses, tables, terms and parties. */
export const structure = (document: SourceDocument): Contract => {
  const lines = textLines(document, filingFooters)
  const isFooter = (words: string): boolean => filingFooters(words)[0]?.end === words.length
  const furniture = findFurniture(lines, isFooter, document.pages)
  const contents = findContents(lines, furniture)
  const { steps, barriers } = keptLines(lines, (i) => furniture.has(i) || contents.has(i))
  const kept = steps.map((step) => step.line)
  const built = buildFlow(document, drafts(document, steps, layoutOf(kept)), kept, barriers)
  const raw = splitInlineLabels(built.flow, built.blocks)
  const flow = withBreaks(built.flow, raw)
  const places = clauseTree(flow, raw)
  const blocks = blocksOf(document, flow, raw, places, built.toSource)
  const title = findTitle(flow, blocks)
  const titled = withTitle(flow, blocks, title)
  const tables = findTables(flow, raw, titled)
  const terms = findTerms(flow, titled, tables)
  return {
    document,
    flow,
    toSource: built.toSource,
    ...(title === undefined ? {} : { title }),
    blocks: titled,
    tables,
    terms,
    parties: findParties(flow, titled, terms),
    references: findReferences(flow, titled),
    diagnostics: [],
  }
}

/** The title is no heading above the clauses. */
const withTitle = (flow: string, blocks: readonly Block[], title: Contract['title']): readonly Block[] => {
  if (title === undefined) return blocks
  const text = flow.slice(title.span.start, title.span.end).split('\n')[0]
  return blocks.map((block): Block => {
    const headings = block.headings.filter((heading) => heading !== text)
    return { ...block, headings, ...(block.span.start === title.span.start ? { kind: 'title' } : {}) }
  })
}

/** The lines that go into the flow, and the offsets at which something else or a new page comes between. */
const keptLines = (
  lines: readonly TextLine[],
  isLeftOut: (index: number) => boolean,
): { steps: readonly Step[]; barriers: readonly number[] } => {
  const steps: Step[] = []
  const barriers: number[] = []
  let interrupted = false
  let page = lines[0]?.page
  lines.forEach((line, index) => {
    if (line.page !== page) {
      page = line.page
      interrupted = true
      barriers.push(line.span.start - 1)
    }
    if (isLeftOut(index)) {
      barriers.push(line.span.start)
      interrupted = true
      return
    }
    steps.push({ line, interrupted })
    interrupted = false
  })
  return { steps, barriers }
}

/** A line break before each block that was split off. */
const withBreaks = (flow: string, blocks: readonly RawBlock[]): string => {
  const parts: string[] = []
  let at = 0
  for (const block of blocks) {
    if (block.first) continue
    parts.push(flow.slice(at, block.span.start - 1))
    at = block.span.start
  }
  parts.push(flow.slice(at))
  return parts.join('\n')
}

const blocksOf = (
  document: SourceDocument,
  flow: string,
  raw: readonly RawBlock[],
  places: readonly Place[],
  toSource: Contract['toSource'],
): readonly Block[] => {
  const words = raw.map((block) => flow.slice(block.span.start, block.span.end))
  const rows = new Map<number, number>()
  const signatures = signatureBlocks(words, (i) => places[i]!.label !== undefined)
  return raw.map(({ span, draft }, index): Block => {
    const { isHeading, ...place } = places[index]!
    const kind: BlockKind = signatures.has(index)
      ? 'signature'
      : draft.kind === 'row'
        ? 'table-row'
        : isHeading
          ? 'heading'
          : 'paragraph'
    const page = lineAt(document, toSource({ start: span.start, end: span.start + 1 })[0]?.start ?? 0)?.page
    return {
      index,
      kind,
      span,
      ...place,
      ...(page === undefined ? {} : { page }),
      sentences: sentences(flow, span, place.bodyStart),
      ...(draft.kind === 'row' ? { row: { table: draft.table, row: nextRow(rows, draft.table) } } : {}),
    }
  })
}

const nextRow = (rows: Map<number, number>, table: number): number => {
  const row = rows.get(table) ?? 0
  rows.set(table, row + 1)
  return row
}
