import { child, elements, numberValue, toggle, value, type XmlElement } from './xml.ts'

export interface NumberingReference {
  readonly numId?: string
  readonly level?: number
}

/** What a style or a direct format says; undefined where it says nothing. */
export interface Format {
  readonly numbering?: NumberingReference
  /** 1-based. */
  readonly outline?: number
  readonly bold?: boolean
  readonly hidden?: boolean
  /** Points. */
  readonly size?: number
}

export interface Styles {
  /** The style's format with what it inherits; that of the default paragraph style without an id. */
  paragraph(id: string | undefined): Format & { readonly id?: string }
  character(id: string | undefined): Format
  /** The list that a numbering style leads to. */
  listOf(id: string): string | undefined
}

interface Style extends Format {
  readonly basedOn?: string
}

export const readStyles = (root: XmlElement | undefined): Styles => {
  const styles = new Map<string, Style>()
  let standard: string | undefined
  for (const element of elements(root)) {
    if (element.name !== 'w:style') continue
    const id = element.attributes.styleId ?? ''
    const { type, default: isDefault } = element.attributes
    if (type === 'paragraph' && isDefault !== undefined && isDefault !== '0') standard = id
    styles.set(id, readStyle(element))
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const known = new Map<string, Format>()
  const resolve = (id: string | undefined, hops = 0): Format => {
    const style = id === undefined ? undefined : styles.get(id)
    if (id === undefined || style === undefined) return runFormat(defaults)
    const cached = known.get(id)
    if (cached !== undefined) return cached
    const inherited = hops > 20 ? {} : resolve(style.basedOn, hops + 1)
    const format: Format = {
      ...inherited,
      ...style,
      ...(style.numbering ? { numbering: { ...inherited.numbering, ...style.numbering } } : {}),
    }
    known.set(id, format)
    return format
  }
  return {
    paragraph: (id) => {
      const own = id ?? standard
      return { ...resolve(own), ...(own === undefined ? {} : { id: own }) }
    },
    character: (id) => (id === undefined ? {} : withoutDefaults(resolve(id), runFormat(defaults))),
    listOf: (id) => styles.get(id)?.numbering?.numId,
  }
}

/** Toggles and sizes that come from the document's defaults must not override the paragraph style. */
const withoutDefaults = (format: Format, defaults: Format): Format => {
  const { size, ...rest } = format
  return size === undefined || size === defaults.size ? rest : format
}

const readStyle = (element: XmlElement): Style => {
  const basedOn = value(element, 'w:basedOn')
  const outline = /^heading ([1-9])$/i.exec(value(element, 'w:name') ?? '')?.[1]
  return {
    ...(outline === undefined ? {} : { outline: Number(outline) }),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...paragraphFormat(child(element, 'w:pPr')),
    ...runFormat(child(element, 'w:rPr')),
  }
}

/** Of `w:pPr`. */
export const paragraphFormat = (properties: XmlElement | undefined): Pick<Format, 'numbering' | 'outline'> => {
  const numbering = child(properties, 'w:numPr')
  const outline = numberValue(properties, 'w:outlineLvl')
  const numId = value(numbering, 'w:numId')
  const level = numberValue(numbering, 'w:ilvl')
  return {
    ...(numbering === undefined
      ? {}
      : { numbering: { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) } }),
    // 9 is body text.
    ...(outline === undefined || outline > 8 ? {} : { outline: outline + 1 }),
  }
}

/** Of `w:rPr`. */
export const runFormat = (properties: XmlElement | undefined): Pick<Format, 'bold' | 'hidden' | 'size'> => {
  const bold = toggle(properties, 'w:b')
  const hidden = toggle(properties, 'w:vanish')
  const size = numberValue(properties, 'w:sz')
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(size === undefined ? {} : { size: size / 2 }),
  }
}
