import { html, type Markup } from './markup.ts'

/** Controls and turned writing would steer the page of the reader: they are shown by their number. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu

const numbered = (character: string): string =>
  `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`

/** Other people's words, for attributes and plain files. */
export const plain = (text: string): string => text.replace(UNSEEN, numbered)

/** The same on one line. */
export const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' ').trim())

/** At most so many characters, the cut marked; never within a character. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text
  const short = text.slice(0, most - 1)
  return `${/[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short}…`
}

/** Other people's words on the page: isolated, so that their direction stays theirs. */
export const words = (text: string): Markup => html`<bdi>${oneLine(text)}</bdi>`

/** As `words`, cut where it is long; the whole of it opens on demand. */
export const longWords = (text: string, most = 220): Markup => {
  const line = oneLine(text)
  if (line.length <= most) return html`<bdi>${line}</bdi>`
  return html`<details class="long"><summary><bdi>${cut(line, most)}</bdi></summary><bdi>${line}</bdi></details>`
}

export const counted = (number: number, noun: string, plural = `${noun}s`): string =>
  `${grouped(String(number))} ${number === 1 ? noun : plural}`

/** 1234567.5 → 1,234,567.5 */
export const grouped = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined || /^0*$/.test(fraction) ? parted : `${parted}.${fraction}`
}
