import { type Format, runFormat, type Styles } from './styles.ts'
import { type ChangedText, changeOf, isGone, type Tracked } from './tracked.ts'
import { child, elements, toggle, value, type XmlElement } from './xml.ts'

/** What was left out, for the diagnostics. */
export interface LeftOut {
  insertions: number
  deletions: number
  comments: number
  readonly hidden: string[]
  /** Paragraphs in which a change touches a date, sum or period. */
  readonly changed: ChangedText[]
}

export const newLeftOut = (): LeftOut => ({ insertions: 0, deletions: 0, comments: 0, hidden: [], changed: [] })

/** Words of one format. A line break (w:br) is \n in `text`. */
export interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly size?: number
}

export interface Inline {
  readonly pieces: Piece[]
  /** Text boxes anchored in the paragraph. */
  readonly boxes: XmlElement[]
  /** Ids of footnotes and endnotes, in order. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
}

/** Follows fields over runs and paragraphs: their code is left out, their result read. */
export interface FieldState {
  /** One entry an open field: whether its code is still running. */
  readonly inCode: boolean[]
}

export interface InlineContext {
  readonly styles: Styles
  readonly leftOut: LeftOut
  readonly fields: FieldState
  readonly tracked: Tracked
}

/** The words of a paragraph's runs, in one reading of tracked changes; hidden text is left out. */
export const readInline = (paragraph: XmlElement, format: Format, context: InlineContext): Inline => {
  const inline: Inline = { pieces: [], boxes: [], notes: [] }
  walk(paragraph, format, context, inline)
  return inline
}

const walk = (parent: XmlElement, format: Format, context: InlineContext, inline: Inline): void => {
  for (const element of elements(parent)) {
    const change = changeOf(element)
    if (change !== undefined) {
      context.leftOut[change === 'insertion' ? 'insertions' : 'deletions'] += 1
      if ((change === 'insertion') === (context.tracked === 'accepted')) walk(element, format, context, inline)
      continue
    }
    switch (element.name) {
      case 'w:r':
        readRun(element, format, context, inline)
        break
      case 'w:pPr':
      case 'w:sdtPr':
        break
      case 'w:sdt':
        if (isPlaceholder(element)) inline.pieces.push({ text: blank(element, format, context), bold: false })
        else walk(element, format, context, inline)
        break
      case 'mc:AlternateContent':
        walk(chosen(element), format, context, inline)
        break
      default:
        walk(element, format, context, inline)
    }
  }
}

/** A content control that nobody has filled in shows what belongs there. */
const isPlaceholder = (control: XmlElement): boolean => toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false

/** In brackets, as contracts write what is left blank, so that it is not taken for the contract's own words. */
const blank = (control: XmlElement, format: Format, context: InlineContext): string => {
  const inside: Inline = { pieces: [], boxes: [], notes: [] }
  walk(control, format, context, inside)
  const text = inside.pieces
    .map((piece) => piece.text)
    .join('')
    .trim()
  return text === '' || /^[[_<{]/.test(text) ? text : `[${text}]`
}

/** Of one thing said twice, the newer form. */
const chosen = (alternatives: XmlElement): XmlElement =>
  child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback') ?? alternatives

const readRun = (run: XmlElement, paragraph: Format, context: InlineContext, inline: Inline): void => {
  const properties = child(run, 'w:rPr')
  const format: Format = {
    ...paragraph,
    ...context.styles.character(value(properties, 'w:rStyle')),
    ...runFormat(properties),
  }
  // A deletion can also be said in the run's own properties by older programs.
  if (isGone(properties, context.tracked)) return
  const text = contentText(run, context, inline)
  if (text === '') return
  if (format.hidden || toggle(properties, 'w:webHidden')) context.leftOut.hidden.push(text)
  else
    inline.pieces.push({
      text,
      bold: format.bold ?? false,
      ...(format.size === undefined ? {} : { size: format.size }),
    })
}

const contentText = (run: XmlElement, context: InlineContext, inline: Inline): string => {
  const { inCode } = context.fields
  let text = ''
  for (const element of elements(run)) {
    if (element.name === 'w:fldChar') followField(element, inCode)
    else if (inCode.includes(true)) continue
    else text += elementText(element, context, inline)
  }
  return text
}

const elementText = (element: XmlElement, context: InlineContext, inline: Inline): string => {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return element.children.filter((each) => typeof each === 'string').join('')
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(element)
    case 'w:commentReference':
      context.leftOut.comments += 1
      return ''
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      inline.notes.push({ kind, id: element.attributes.id ?? '' })
      return ''
    }
    case 'mc:AlternateContent':
      collectBoxes(chosen(element), inline)
      return ''
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      collectBoxes(element, inline)
      return ''
    default:
      return ''
  }
}

const followField = (element: XmlElement, inCode: boolean[]): void => {
  const kind = element.attributes.fldCharType
  if (kind === 'begin') inCode.push(true)
  else if (kind === 'separate' && inCode.length > 0) inCode[inCode.length - 1] = false
  else if (kind === 'end') inCode.pop()
}

const collectBoxes = (parent: XmlElement, inline: Inline): void => {
  for (const element of elements(parent)) {
    if (element.name === 'w:txbxContent') inline.boxes.push(element)
    else collectBoxes(element.name === 'mc:AlternateContent' ? chosen(element) : element, inline)
  }
}

/** Symbol fonts put their signs into the private use area: boxes, ticks and bullets are told, the rest is a bullet. */
const symbol = (element: XmlElement): string => {
  const code = Number.parseInt(element.attributes.char ?? '', 16)
  if (Number.isNaN(code)) return ''
  if (code < 0xe000 || code > 0xf8ff) return String.fromCodePoint(code)
  return wingdings[code & 0xff] ?? '•'
}

const wingdings: Readonly<Record<number, string>> = {
  111: '☐',
  113: '☐',
  168: '☐',
  120: '☒',
  253: '☒',
  254: '☑',
  252: '✓',
  251: '✗',
}
