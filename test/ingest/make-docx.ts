import { crc32 } from 'node:zlib'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  /** Inside w:body. */
  readonly body: string
  /** Inside w:numbering, w:styles, w:footnotes. */
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  /** Further files, or other contents for the same. */
  readonly files?: Readonly<Record<string, string>>
}

/** A DOCX written by hand: what the test is about stands in the test, without a library's additions. */
export const makeDocx = ({ body, numbering, styles, footnotes, files = {} }: DocxParts): Uint8Array => {
  const relationships = Object.entries({ numbering, styles, footnotes })
    .filter(([, part]) => part !== undefined)
    .map(([name], index) => `<Relationship Id="r${index}" Type="${office}/${name}" Target="${name}.xml"/>`)
    .join('')
  const overrides = ['document.main', ...Object.keys({ numbering, styles, footnotes })]
    .map((kind) => {
      const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`
      return `<Override PartName="/word/${kind.split('.')[0]}.xml" ContentType="${type}"/>`
    })
    .join('')
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`,
    '_rels/.rels': rels(`<Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(relationships),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ...(numbering === undefined ? {} : { 'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>` }),
    ...(styles === undefined ? {} : { 'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>` }),
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': `<w:footnotes ${w}>${footnotes}</w:footnotes>` }),
    ...files,
  })
}

const rels = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** A paragraph of one run; `properties` go into w:pPr. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const inList = (numId: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`

export const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

/** Stored, not compressed: the sizes in the headers can be forged in a test. */
export const makeZip = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}
