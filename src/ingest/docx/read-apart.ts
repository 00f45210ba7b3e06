import type { TextApart } from '../../model/document.ts'
import { BodyReader } from './body.ts'
import { readNumbering } from './numbering.ts'
import type { Parts } from './parts.ts'
import type { Styles } from './styles.ts'
import type { Tracked } from './tracked.ts'
import { elements, type XmlElement } from './xml.ts'

/** Headers, footers and comments: each of different words once. They stand beside the contract's text, not in it. */
export const readApart = async (
  { margins, comments }: Parts,
  part: (name: string | undefined) => Promise<XmlElement | undefined>,
  styles: Styles,
  tracked: Tracked,
): Promise<TextApart[]> => {
  const found = new Map<string, TextApart>()
  const add = (kind: TextApart['kind'], element: XmlElement | undefined): void => {
    if (element === undefined) return
    const reader = new BodyReader(
      styles,
      readNumbering(undefined, () => undefined),
      tracked,
    )
    reader.read(element)
    const text = reader.lines.map((line) => line.text).join('\n')
    if (text.trim() !== '') found.set(`${kind} ${text}`, { kind, text })
  }
  for (const { kind, name } of margins) add(kind, await part(name))
  for (const comment of elements(await part(comments))) add('comment', comment)
  return [...found.values()]
}
