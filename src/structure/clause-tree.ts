import { type Level, placeLabel } from './clause-levels.ts'
import { type Heading, runInHeading, wholeHeading } from './heading.ts'
import { type Label, readLabel } from './label.ts'
import { isSignatureLine } from './line-signs.ts'
import type { RawBlock } from './raw-block.ts'

/** What the clause tree says about a block. */
export interface Place {
  readonly label?: string
  readonly clause?: string
  readonly bodyStart: number
  readonly parent?: number
  readonly headings: readonly string[]
  readonly part?: string
  readonly isHeading: boolean
}

interface State {
  levels: Level[]
  /** Headings without a label that stand above, outermost first. */
  loose: Heading[]
  /** Body text came after the last loose heading. */
  looseUsed: boolean
  /** Block of the last label that has no words of its own: its heading may stand below it. */
  labelOnly: number | undefined
  part: string | undefined
  /** The main body's levels, for when a list of exhibits turns out not to be their start. */
  saved: Level[]
  /** What leads in the bullets that are open, and the last of them. */
  bulletLead: number | undefined
  lastBullet: number
  sincePart: number
}

/** Headings without label, capitals or weight must have a paragraph below: else they are lines of an address or a list. */
const SHORT = 80

/** Walks the blocks in order and gives each its clause, parent and headings. */
export const clauseTree = (flow: string, blocks: readonly RawBlock[]): readonly Place[] => {
  const labels = withoutListedParts(blocks.map((block) => labelOf(flow, block)))
  const followers = nextLabels(labels)
  const state: State = {
    levels: [],
    loose: [],
    looseUsed: false,
    labelOnly: undefined,
    part: undefined,
    saved: [],
    bulletLead: undefined,
    lastBullet: -2,
    sincePart: 0,
  }
  return blocks.map((_block, index) => {
    const below = blocks[index + 1]
    const leads =
      below === undefined ||
      labels[index + 1] !== undefined ||
      below.draft.kind === 'row' ||
      below.span.end - below.span.start > SHORT
    return placeBlock(flow, blocks, index, labels[index], followers[index], state, leads)
  })
}

const labelOf = (flow: string, block: RawBlock): Label | undefined => {
  if (block.draft.kind === 'row') return undefined
  const words = bulletPlain(flow.slice(block.span.start, block.span.end), block)
  if (isSignatureLine(words)) return undefined
  const read = readLabel(words)
  if (read === undefined || read.readings[0]?.style !== 'part') return read
  return isPartHeading(words, words.slice(read.end)) ? read : undefined
}

/** An `o` set apart by a gap is a bullet; in the flow the gap is gone. */
const bulletPlain = (words: string, block: RawBlock): string =>
  block.first && block.draft.kind === 'paragraph' && /^o(?:\t| {2})/.test(block.draft.lines[0]!.words)
    ? `•${words.slice(1)}`
    : words

const NEAR = 2

/** Exhibits listed next to each other, which come again later, are a list of exhibits and not their start. */
const withoutListedParts = (labels: readonly (Label | undefined)[]): readonly (Label | undefined)[] => {
  const part = (i: number): string | undefined =>
    labels[i]?.readings[0]?.style === 'part' ? labels[i]!.text : undefined
  const later = new Set<string>()
  const kept = [...labels]
  for (let i = labels.length - 1; i >= 0; i--) {
    const own = part(i)
    if (own === undefined) continue
    let isNear = false
    for (let j = i - NEAR; j <= i + NEAR; j++) if (part(j) !== undefined && part(j) !== own) isNear = true
    if (isNear && later.has(own)) kept[i] = undefined
    later.add(own)
  }
  for (let i = 0; i < labels.length; i++) {
    if (part(i) === undefined || kept[i] === undefined) continue
    for (const j of [i - 1, i + 1]) if (part(j) !== undefined && kept[j] === undefined) kept[i] = undefined
  }
  return kept
}

const isPartHeading = (words: string, rest: string): boolean =>
  words.length <= 140 &&
  !/\b(?:shall|is|are|means?|will|sets|contains|may|includes?|hereby|provides|was|were|has|have)\b/.test(rest) &&
  !/^(?:and|or|of|hereto|attached|hereof|is|for the)\b/.test(rest) &&
  !/[;,]$/.test(words)

const nextLabels = (labels: readonly (Label | undefined)[]): readonly (Label | undefined)[] => {
  const followers: (Label | undefined)[] = new Array(labels.length)
  let next: Label | undefined
  for (let i = labels.length - 1; i >= 0; i--) {
    followers[i] = next
    const label = labels[i]
    if (label !== undefined && label.readings[0]!.style !== 'bullet') next = label
  }
  return followers
}

const placeBlock = (
  flow: string,
  blocks: readonly RawBlock[],
  index: number,
  label: Label | undefined,
  next: Label | undefined,
  state: State,
  leads: boolean,
): Place => {
  const block = blocks[index]!
  state.sincePart++
  const style = label?.readings[0]?.style
  if (label !== undefined && style === 'part') return placePart(flow, block, index, label, state)
  const left = block.draft.kind === 'paragraph' ? block.draft.lines[0]!.left : 0
  const isBullet = style === 'bullet'
  const placement =
    label === undefined || isBullet
      ? undefined
      : placeLabel(levelsFor(label, state), label, next, { block: index, left })
  if (label === undefined || (placement === undefined && !isBullet))
    return placeUnlabelled(flow, block, index, left, state, leads)
  const bodyStart = block.span.start + label.end
  const body = flow.slice(bodyStart, block.span.end)
  const whole = isBullet ? undefined : wholeHeading(body, block.draft, true)
  if (placement === undefined) {
    state.looseUsed = true
    state.bulletLead = isBulletAbove(state, index) ? state.bulletLead : leadAbove(flow, blocks, index)
    state.lastBullet = index
    const lead = state.bulletLead === undefined ? {} : { parent: state.bulletLead }
    return { ...inherited(state, state.levels), ...lead, label: label.text, bodyStart, isHeading: false }
  }
  const heading = whole?.text ?? runInHeading(body)
  if (
    placement.keep < (state.levels[0]?.reading.style === 'part' ? 2 : 1) &&
    (heading !== undefined || body === '') &&
    state.looseUsed
  )
    state.loose = partTitle(state)
  const replaced = state.levels[placement.keep]
  const lead =
    replaced?.reading.style === placement.level.reading.style && placement.level.reading.value.at(-1) !== 1
      ? replaced.lead
      : leadAbove(flow, blocks, index)
  state.levels = [
    ...state.levels.slice(0, placement.keep),
    { ...placement.level, ...(heading === undefined ? {} : { heading }), ...(lead === undefined ? {} : { lead }) },
  ]
  if (body === '') state.labelOnly = index
  else if (whole === undefined) state.looseUsed = true
  const { parent: _self, ...place } = inherited(state, state.levels)
  const parent = state.levels.at(-2)
  return {
    ...place,
    ...(lead !== undefined ? { parent: lead } : parent === undefined ? {} : { parent: parent.block }),
    label: label.text,
    bodyStart,
    isHeading: whole !== undefined || body === '',
  }
}

const isBulletAbove = (state: State, index: number): boolean => state.lastBullet === index - 1

/** The paragraph without a label right above that ends in a colon: it leads in the list that begins here. */
const leadAbove = (flow: string, blocks: readonly RawBlock[], index: number): number | undefined => {
  const above = blocks[index - 1]
  if (above === undefined || above.draft.kind === 'row' || flow[above.span.end - 1] !== ':') return undefined
  const words = flow.slice(above.span.start, Math.min(above.span.end, above.span.start + 80))
  return readLabel(words) === undefined && above.span.end - above.span.start > SHORT / 2 ? index - 1 : undefined
}

/** A list of exhibits in the body is no start of them: when the body's numbering goes on right after, it is the body. */
const levelsFor = (label: Label, state: State): readonly Level[] => {
  const reading = label.readings[0]!
  if (state.part === undefined || state.sincePart > 3 || reading.style !== 'decimal') return state.levels
  // The part has a numbering of its own.
  if (state.levels.some((level) => level.reading.style === 'decimal')) return state.levels
  const first = state.saved.find((level) => level.reading.style === 'decimal')?.reading.value[0]
  if (first === undefined || (reading.value[0] !== first && reading.value[0] !== first + 1) || reading.value[0] === 1)
    return state.levels
  state.levels = state.saved
  state.part = undefined
  return state.levels
}

/** `Exhibit 10.16` on top is the number under which the contract was filed, not a part of it. */
const isFilingNumber = (label: Label, index: number): boolean => index < 3 && /\d\.\d/.test(label.text)

const placePart = (flow: string, block: RawBlock, index: number, label: Label, state: State): Place => {
  if (isFilingNumber(label, index))
    return { label: label.text, bodyStart: block.span.start + label.end, headings: [], isHeading: true }
  if (state.part === undefined) state.saved = state.levels
  state.sincePart = 0
  state.part = label.text
  state.loose = []
  state.looseUsed = false
  const rest = flow.slice(block.span.start + label.end, block.span.end).replace(/^[\s:.-]+|[\s:.-]+$/g, '')
  const heading = rest === '' ? label.text : `${label.text} ${rest}`
  const left = block.draft.kind === 'paragraph' ? block.draft.lines[0]!.left : 0
  state.levels = [{ reading: label.readings[0]!, path: label.text, block: index, left, heading }]
  return {
    label: label.text,
    clause: label.text,
    bodyStart: block.span.start + label.end,
    headings: [heading],
    part: label.text,
    isHeading: true,
  }
}

const placeUnlabelled = (
  flow: string,
  block: RawBlock,
  index: number,
  left: number,
  state: State,
  leads: boolean,
): Place => {
  const body = flow.slice(block.span.start, block.span.end)
  const found = block.draft.kind === 'row' || isSignatureLine(body) ? undefined : wholeHeading(body, block.draft, false)
  const whole = found !== undefined && found.rank >= 3 && !leads && state.labelOnly !== index - 1 ? undefined : found

  const top = state.levels.at(-1)
  if (whole !== undefined) {
    if (top !== undefined && state.labelOnly === index - 1 && top.block === index - 1) {
      // ARTICLE IV / PAYMENT
      top.heading = whole.text
    } else {
      state.loose = [...state.loose.filter((h) => h.rank < whole.rank), whole]
      state.looseUsed = false
    }
    return { ...inherited(state, state.levels), bodyStart: block.span.start, isHeading: true }
  }
  state.looseUsed = true
  const levels = block.draft.kind === 'paragraph' ? beside(state.levels, left, block) : state.levels
  const place = inherited(state, levels)
  const own = block.draft.kind === 'paragraph' && body.length > SHORT ? runInHeading(body, '.') : undefined
  return {
    ...place,
    headings: own === undefined ? place.headings : [...place.headings, own],
    bodyStart: block.span.start,
    isHeading: false,
  }
}

/** A paragraph set further out than a list's labels stands below the list, in the clause that contains it. */
const beside = (levels: readonly Level[], left: number, block: RawBlock): readonly Level[] => {
  const line = block.draft.kind === 'paragraph' ? block.draft.lines[0] : undefined
  if (line?.box === undefined) return levels
  let depth = levels.length
  while (depth > 1 && levels[depth - 1]!.left > left + 2 * line.characterWidth) depth--
  return levels.slice(0, depth)
}

const partTitle = (state: State): Heading[] =>
  state.part === undefined ? [] : state.loose.slice(0, 1).filter((heading) => !OPENING.test(heading.text))

/** Headings of what comes before the first clause: they end where it begins. */
const OPENING =
  /^(?:(?:statement of )?recitals?|background|preambles?|witnesseth|w i t n e s s e t h|whereas|introduction)\b/i

const inherited = (state: State, levels: readonly Level[]): Omit<Place, 'bodyStart' | 'isHeading'> => {
  const top = levels.at(-1)
  const isPart = levels[0]?.reading.style === 'part'
  const own = levels.flatMap((level) => (level.heading === undefined ? [] : [level.heading]))
  const loose = state.loose.map((h) => h.text)
  const headings = isPart ? [...own.slice(0, 1), ...loose, ...own.slice(1)] : [...loose, ...own]
  return {
    headings,
    ...(top === undefined ? {} : { clause: top.path, parent: top.block }),
    ...(state.part === undefined ? {} : { part: state.part }),
  }
}
