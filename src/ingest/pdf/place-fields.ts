import type { Box } from '../../model/evidence.ts'
import type { DraftLine } from '../draft.ts'
import type { FormField } from './form-fields.ts'

interface Part {
  readonly text: string
  readonly box: Box
}

/**
 * Sets what was filled in where one reads it: into the line at its height, from left to right, else as a line of its
 * own before the first line below it.
 */
export const placeFields = (lines: readonly DraftLine[], fields: readonly FormField[]): DraftLine[] => {
  const placed = [...lines]
  for (const field of fields) {
    const at = placed.findIndex(({ box }) => box !== undefined && sameHeight(box, field.box))
    if (at >= 0) placed[at] = joined(placed[at]!, field)
    else {
      const below = placed.findIndex(({ box }) => box !== undefined && box.y > field.box.y)
      placed.splice(below < 0 ? placed.length : below, 0, { text: field.text, box: field.box })
    }
  }
  return placed
}

/** A field may be higher than its line: what counts is the smaller height. */
const sameHeight = (a: Box, b: Box): boolean =>
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5 * Math.min(a.height, b.height)

const joined = (line: DraftLine, field: FormField): DraftLine => {
  const parts = partsOf(line)
  const before = parts.filter(({ box }) => box.x <= field.box.x)
  const all: Part[] = [...before, field, ...parts.slice(before.length)]
  let text = ''
  const cells: { start: number; end: number; box: Box }[] = []
  for (const part of all) {
    const last = cells.at(-1)
    // A field follows its label closely; what else is apart was apart before.
    const close = last !== undefined && gap(last.box, part.box) < 2 * part.box.height && touches(part, field, all)
    if (last === undefined || !close) {
      if (last !== undefined) text += '\t'
      cells.push({ start: text.length, end: text.length + part.text.length, box: part.box })
      text += part.text
    } else {
      text += ` ${part.text}`
      cells[cells.length - 1] = { start: last.start, end: text.length, box: union(last.box, part.box) }
    }
  }
  // The words of a field have no places of their own.
  const { cells: _, wordEdges: __, ...rest } = line
  const box = all.map((part) => part.box).reduce(union)
  return { ...rest, text, box, ...(cells.length > 1 ? { cells } : {}) }
}

const partsOf = (line: DraftLine): Part[] =>
  (line.cells ?? [{ start: 0, end: line.text.length, box: line.box }]).flatMap(({ start, end, box }) =>
    box === undefined ? [] : [{ text: line.text.slice(start, end), box }],
  )

const touches = (part: Part, field: Part, all: readonly Part[]): boolean =>
  part === field || all[all.indexOf(part) - 1] === field

const gap = (left: Box, right: Box): number => right.x - (left.x + left.width)

const union = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)]
  return { page: a.page, x, y, width: right - x, height: bottom - y }
}
