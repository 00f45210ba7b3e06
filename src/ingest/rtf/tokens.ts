/** What an RTF file consists of. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }

const pattern = /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[\r\n]+|([^\\{}\r\n]+)/g

/** `source`: the file's bytes as Latin-1. Pictures and other data in binary are left out. */
export function* tokens(source: string): Generator<Token> {
  pattern.lastIndex = 0
  const matcher = new RegExp(pattern)
  for (let match = matcher.exec(source); match !== null; match = matcher.exec(source)) {
    const [, brace, word, value, hex, sign, text] = match
    if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' }
    else if (word === 'bin') matcher.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) }
    else if (hex !== undefined) yield { kind: 'byte', value: Number.parseInt(hex, 16) }
    else if (sign !== undefined) yield { kind: 'word', word: sign, value: undefined }
    else if (text !== undefined) yield { kind: 'text', text }
  }
}
