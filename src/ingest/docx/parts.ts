import { posix } from 'node:path'
import type { Package } from './open-package.ts'
import { elements, parseXml, type XmlElement } from './xml.ts'

/** Names of the parts that are read, as the package's relationships give them. */
export interface Parts {
  readonly main: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly core?: string
  readonly comments?: string
  /** Headers and footers, in the order of their names. */
  readonly margins: readonly { readonly kind: 'header' | 'footer'; readonly name: string }[]
}

/** undefined when the archive holds no word processing document. */
export const findParts = async (pack: Package): Promise<Parts | undefined> => {
  const top = await relationships(pack, '')
  const named = top.get('officeDocument')?.at(-1)
  const main = named !== undefined && pack.has(named) ? named : 'word/document.xml'
  if (!pack.has(main) || /^(?:xl|ppt)\//.test(main)) return undefined
  const own = await relationships(pack, main)
  const margins = (['header', 'footer'] as const).flatMap((kind) =>
    (own.get(kind) ?? []).filter(pack.has).map((name) => ({ kind, name })),
  )
  const find = (kind: string): string | undefined => {
    const name = own.get(kind)?.at(-1) ?? posix.join(posix.dirname(main), `${kind}.xml`)
    return pack.has(name) ? name : undefined
  }
  const found = {
    main,
    styles: find('styles'),
    numbering: find('numbering'),
    footnotes: find('footnotes'),
    endnotes: find('endnotes'),
    core: top.get('core-properties')?.at(-1),
    comments: find('comments'),
    margins,
  }
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name !== undefined)) as unknown as Parts
}

/** Kind of relationship (the last word of its URI) to part names. Broken ones are as good as none: names have defaults. */
const relationships = async (pack: Package, source: string): Promise<Map<string, string[]>> => {
  const folder = posix.dirname(source || '.')
  const text = await pack.read(posix.join(folder, '_rels', `${posix.basename(source)}.rels`))
  const found = new Map<string, string[]>()
  if (text === undefined) return found
  for (const { attributes } of elements(parsed(text))) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (mode === 'External') continue
    const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    const kind = type.split('/').at(-1)!
    found.set(kind, [...(found.get(kind) ?? []), name].sort())
  }
  return found
}

const parsed = (text: string): XmlElement | undefined => {
  try {
    return parseXml(text)
  } catch {
    return undefined
  }
}
