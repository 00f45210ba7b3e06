import type { SourceTable, TextApart } from '../../model/document.ts'
import type { DraftLine } from '../draft.ts'
import { BodyReader } from './body.ts'
import type { LeftOut } from './inline.ts'
import { readNumbering } from './numbering.ts'
import type { Package } from './open-package.ts'
import type { Parts } from './parts.ts'
import { readApart } from './read-apart.ts'
import { readStyles } from './styles.ts'
import type { Tracked } from './tracked.ts'
import { child, elements, parseXml, type XmlElement, XmlError } from './xml.ts'

export interface DocxReading {
  readonly lines: readonly DraftLine[]
  readonly tables: readonly SourceTable[]
  readonly leftOut: LeftOut
  /** Lines from here on are footnotes and endnotes. */
  readonly notesFrom: number
  /** The body has not even a run, so that there was nothing to read. */
  readonly isEmpty: boolean
  readonly apart: readonly TextApart[]
}

/** Reads the package's parts: text, automatic labels and tables as Word shows them. */
export const readOwn = async (pack: Package, parts: Parts, tracked: Tracked): Promise<DocxReading> => {
  const part = async (name: string | undefined): Promise<XmlElement | undefined> => {
    const text = name === undefined ? undefined : await pack.read(name)
    return text === undefined ? undefined : parseXml(text)
  }
  const document = await part(parts.main)
  const body = child(document, 'w:body')
  if (body === undefined) throw new XmlError('no body')
  const styles = readStyles(await part(parts.styles))
  const numbering = readNumbering(await part(parts.numbering), (id) => styles.listOf(id))
  const reader = new BodyReader(styles, numbering, tracked)
  reader.read(body)
  const notesFrom = reader.lines.length
  if (reader.notes.length > 0) {
    const notes = { footnote: await part(parts.footnotes), endnote: await part(parts.endnotes) }
    // Notes can cite notes in malformed files only; those are not followed.
    for (const { kind, id } of [...reader.notes]) {
      const note = elements(notes[kind]).find(({ attributes }) => attributes.id === id)
      if (note !== undefined) reader.read(note)
    }
  }
  const apart = await readApart(parts, part, styles, tracked)
  return {
    lines: reader.lines,
    tables: reader.tables,
    leftOut: reader.leftOut,
    notesFrom,
    isEmpty: !hasRun(body),
    apart,
  }
}

const hasRun = (parent: XmlElement): boolean => elements(parent).some((each) => each.name === 'w:r' || hasRun(each))
