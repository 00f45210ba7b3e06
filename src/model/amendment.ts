import { z } from 'zod'
import { evidenceSchema } from './evidence-json.ts'
import type { Span } from './span.ts'
import { partialDate } from './values.ts'

/** What an instruction of an amendment is about, in the words of the amended contract. */
export interface ChangeTarget {
  /** `6.3`, `22.2(a)` */
  readonly clause?: string
  /** `Exhibit A` */
  readonly part?: string
  /** Label of a table row: `M4`. */
  readonly row?: string
  /** A defined term: `Go-Live Date`. */
  readonly term?: string
}

/** words: some words of a passage for others; restate: a clause, part or definition anew; set: a value without the old words. */
export type ChangeAction = 'words' | 'restate' | 'delete' | 'add' | 'set'

/** One instruction of an amendment. Spans are flow offsets. */
export interface Change {
  readonly action: ChangeAction
  readonly target: ChangeTarget
  /** The words that go; undefined where a whole clause goes. */
  readonly old?: string
  /** The words that come in their place, where they are few. */
  readonly new?: string
  /** The sentence that gives the instruction. */
  readonly span: Span
  /** Where the new text stands, where it is a text of its own. */
  readonly text?: Span
}

export interface EarlierAmendment {
  readonly title: string
  readonly date?: string
}

/** What this document says it amends, and how. */
export interface Amends {
  readonly title: string
  readonly date?: string
  readonly parties: readonly string[]
  readonly evidence: readonly Span[]
  /** Its own number among the amendments: `2`. */
  readonly number?: string
  /** Amendments before this one that it names. */
  readonly earlier: readonly EarlierAmendment[]
  readonly changes: readonly Change[]
}

export const changeSchema = z.object({
  action: z.enum(['words', 'restate', 'delete', 'add', 'set']),
  target: z.object({
    clause: z.string().nullable(),
    part: z.string().nullable(),
    row: z.string().nullable(),
    term: z.string().nullable(),
  }),
  old: z.string().nullable().describe('the words that go'),
  new: z.string().nullable().describe('the words that come in their place, where they are few'),
  evidence: z.array(evidenceSchema).describe('the instruction'),
  text: z
    .object({ start: z.int().nonnegative(), end: z.int().positive() })
    .nullable()
    .describe('UTF-16 offsets into <name>.text.txt of the new text, where it is a text of its own'),
})

export const amendsSchema = z.object({
  title: z.string(),
  date: partialDate.nullable(),
  parties: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  number: z.string().nullable().describe('its own number among the amendments'),
  earlier: z.array(z.object({ title: z.string(), date: partialDate.nullable() })).describe('amendments before it'),
  changes: z.array(changeSchema).describe('its instructions, in order of the document'),
})

export type ChangeJson = z.infer<typeof changeSchema>
export type AmendsJson = z.infer<typeof amendsSchema>
