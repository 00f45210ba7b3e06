import type { SourceDocument } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { FlowBuilder, type FlowMap } from '../text/flow-map.ts'
import type { Draft, Piece } from './draft.ts'
import { joint, vocabularyOf } from './hyphens.ts'
import type { RawBlock } from './raw-block.ts'
import type { TextLine } from './text-line.ts'

export interface BuiltFlow extends FlowMap {
  readonly blocks: readonly RawBlock[]
}

/** Writes the drafts into the flow, one block each. `barriers`: see FlowBuilder. */
export const buildFlow = (
  document: SourceDocument,
  drafts: readonly Draft[],
  lines: readonly TextLine[],
  barriers: readonly number[],
): BuiltFlow => {
  const vocabulary = vocabularyOf(lines.map((line) => line.words))
  const builder = new FlowBuilder(document.text, barriers)
  const addPieces = (pieces: readonly Piece[]): void => {
    pieces.forEach((piece, i) => {
      const following = pieces[i + 1]
      const meeting = following === undefined ? undefined : joint(piece.line.words, following.line.words, vocabulary)
      const soft = following !== undefined && document.text[piece.span.end - 1] === '\u00ad'
      builder.add(meeting === 'drop' ? { start: piece.span.start, end: piece.span.end - 1 } : piece.span)
      if (meeting === 'space' && !soft) builder.space()
    })
  }
  const blocks: RawBlock[] = []
  for (const draft of drafts) {
    const start = builder.length
    if (draft.kind === 'paragraph') {
      addPieces(draft.lines.map((line) => ({ span: line.span, line })))
      const end = builder.endBlock()
      if (end > start) blocks.push({ span: { start, end }, draft, first: true })
    } else {
      const cells = draft.cells.map((cell): Span => {
        builder.space()
        const from = builder.length
        addPieces(cell.pieces)
        return { start: from, end: builder.length }
      })
      const end = builder.endBlock()
      if (end > start) {
        const within = cells.map((cell) => ({ start: Math.min(cell.start, end), end: Math.min(cell.end, end) }))
        blocks.push({ span: { start, end }, draft, cells: within, first: true })
      }
    }
  }
  const built = builder.build()
  return { ...built, blocks }
}
