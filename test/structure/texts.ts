import type { Contract } from '../../src/model/contract.ts'
import type { Span } from '../../src/model/span.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'

/** A contract whose lines are its paragraphs. */
export const paragraphs = (...lines: readonly string[]): Contract =>
  structure(documentOf(lines.join('\n'), { hardWrapped: false }))

/** A contract of wrapped lines, pages parted by `\f`. */
export const wrapped = (text: string): Contract => structure(documentOf(text))

export const words = (contract: Contract, span: Span): string => contract.flow.slice(span.start, span.end)

export const blockTexts = (contract: Contract): readonly string[] =>
  contract.blocks.map((block) => words(contract, block.span))

export const clauses = (contract: Contract): readonly (string | undefined)[] =>
  contract.blocks.map((block) => block.clause)
