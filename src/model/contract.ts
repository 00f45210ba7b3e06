import type { Diagnostic } from './diagnostic.ts'
import type { SourceDocument } from './document.ts'
import type { Evidence } from './evidence.ts'
import type { Span } from './span.ts'

/**
 * Spans in this file are offsets into `Contract.flow`: the text as it is read, with wrapped lines joined by one space,
 * hyphenation undone, page furniture and tables of contents left out, quotes, dashes and odd spaces made plain
 * (character for character). `Contract.toSource` leads back.
 */

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'table-row' | 'signature'

/** A paragraph, heading or table row: the unit within which sentences and rules work. */
export interface Block {
  /** Position in `Contract.blocks`. */
  readonly index: number
  readonly kind: BlockKind
  readonly span: Span
  /** Its own label as written, without the text: `4.2`, `(a)`, `Article IV`. */
  readonly label?: string
  /** The full path: `4.2(a)`. Inherited by unlabelled paragraphs from the clause they belong to. */
  readonly clause?: string
  /** Where the words start behind the label (equals `span.start` without one). */
  readonly bodyStart: number
  /** Index of the block of the nearest clause that contains this one (its parent label), for list items: the lead-in. */
  readonly parent?: number
  /** Headings above it, outermost first: `['Exhibit A', 'Compensation', 'Royalties']`. A run-in heading of its own clause is last. */
  readonly headings: readonly string[]
  /** `Exhibit A`, `Schedule 2` …: undefined in the main body. */
  readonly part?: string
  readonly page?: number
  /** Sentences, in order; they do not overlap and leave out only white space. */
  readonly sentences: readonly Span[]
  /** For table rows. */
  readonly row?: { readonly table: number; readonly row: number }
}

export interface TableCell {
  readonly span: Span
  readonly column: number
  readonly columnSpan: number
  /** A merged cell stands in the first of its rows. */
  readonly rowSpan: number
}

export interface TableRow {
  readonly block: number
  readonly cells: readonly TableCell[]
  readonly isHeader: boolean
}

export interface Table {
  readonly index: number
  readonly rows: readonly TableRow[]
  /** Header words by column, '' where there is none. */
  readonly header: readonly string[]
  /** Block index of the paragraph that introduces it, if any. */
  readonly caption?: number
}

/** `… (the "Effective Date")`, `"Term" means …`. */
export interface DefinedTerm {
  readonly term: string
  /** The term's own words, inside the quotes. */
  readonly span: Span
  /** The words it stands for: what follows `means`, or the phrase before the parenthesis (its clause of the sentence). */
  readonly meaning: Span
  readonly block: number
  readonly form: 'parenthesis' | 'means' | 'column'
}

export interface Party {
  /** `party-1`, in order of appearance. */
  readonly id: string
  readonly name: string
  /** The defined role: `Client`; undefined where none is given. */
  readonly role?: string
  readonly aliases: readonly string[]
  /** Where the name stands. */
  readonly span: Span
}

/** `Section 4.2(a)`, `Exhibit B`, in running text. */
export interface Reference {
  readonly span: Span
  /** Block in which it stands. */
  readonly block: number
  /** Block in which what it names begins; undefined where the contract has no such clause or part. */
  readonly target?: number
}

export interface Contract {
  readonly document: SourceDocument
  readonly flow: string
  /** Source spans (offsets into `document.text`) of a flow span, in order, without furniture; lines of one run are one span. */
  readonly toSource: (span: Span) => readonly Span[]
  readonly title?: { readonly text: string; readonly span: Span }
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  readonly terms: readonly DefinedTerm[]
  readonly parties: readonly Party[]
  readonly references: readonly Reference[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Evidence of a flow span: one item, or several where furniture or a page break cuts the passage. */
export type Cite = (contract: Contract, span: Span) => readonly Evidence[]
