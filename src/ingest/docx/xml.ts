import { SaxesParser } from 'saxes'

/** An element; names have the prefixes used here, whatever the file's own are. */
export interface XmlElement {
  readonly name: string
  /** By local name: the attributes that are read here never differ by prefix alone. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The XML is not well formed, declares entities, or nests too deeply. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

/** Word nests tables a few levels deep; each level is four elements. */
const deepest = 500

/** Both the transitional and the strict URIs (ISO/IEC 29500). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
}

/** Layout without words, by far the most of a Word file: not kept. */
const ignored = new Set(
  'w:rFonts w:lang w:color w:proofErr w:bookmarkStart w:bookmarkEnd w:spacing w:ind w:jc w:tblBorders w:tcBorders w:shd w:tabs w:sectPr w:kern w:szCs w:bCs w:tcW w:tblPr w:rsids w:latentStyles'.split(
    ' ',
  ),
)

/** Parses a part. Document type declarations are refused: Word never writes one, attackers do. */
export const parseXml = (text: string): XmlElement => {
  const parser = new SaxesParser({ xmlns: true })
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  }
  const open = [root]
  let skipping = 0
  const fail = (message: string): never => {
    throw new XmlError(message)
  }
  parser.on('error', (error) => fail(error.message))
  parser.on('doctype', () => fail('a document type declaration'))
  parser.on('opentag', (tag) => {
    const name = (prefixes[tag.uri] ?? '') + tag.local
    if (skipping > 0 || ignored.has(name)) {
      skipping += 1
      return
    }
    if (open.length > deepest) fail(`elements nested more than ${deepest} deep`)
    const attributes: Record<string, string> = {}
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value
    const element = { name, attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    if (skipping > 0) skipping -= 1
    else open.pop()
  })
  const keep = (words: string): void => {
    if (skipping === 0) open.at(-1)!.children.push(words)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.write(text).close()
  const top = root.children.find((child) => typeof child !== 'string')
  return top ?? fail('no element')
}

export const elements = (parent: XmlElement | undefined): XmlElement[] =>
  parent === undefined ? [] : parent.children.filter((child) => typeof child !== 'string')

export const child = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name)

/** `w:val` of a child: `<w:numId w:val="3"/>`. */
export const value = (parent: XmlElement | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes.val

/** A number in `w:val`; undefined where it is missing or no number. */
export const numberValue = (parent: XmlElement | undefined, name: string): number | undefined => {
  const number = Number.parseInt(value(parent, name) ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` off, no element undefined. */
export const toggle = (parent: XmlElement | undefined, name: string): boolean | undefined => {
  const element = child(parent, name)
  return element === undefined ? undefined : !/^(?:0|false|off|none)$/.test(element.attributes.val ?? '')
}
