const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u2033': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\uff08': '(',
  '\uff09': ')',
  '\uff0c': ',',
  '\uff1a': ':',
  '\uff1b': ';',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
}

/** Characters without width that only disturb: they are left out of the flow. */
const NOTHING = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const ODD = /[^\t\n\r -~]/

const full = (code: number): string | undefined =>
  code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : undefined

/**
 * The plain form of one character: straight quotes, hyphens, ordinary spaces. '' for characters without width. A ligature
 * becomes its letters, the only case where one character gives more than one.
 */
export const plainCharacter = (character: string): string => {
  if (!ODD.test(character)) return /\s/.test(character) ? ' ' : character
  if (NOTHING.test(character)) return ''
  if (/\s/.test(character)) return ' '
  return PLAIN[character] ?? full(character.charCodeAt(0)) ?? character
}

/** The plain form of a text, tabs kept; offsets do not hold where characters without width or ligatures stand in it. */
export const plainText = (text: string): string => {
  if (!/[^ -~]/.test(text)) return text
  let plain = ''
  for (let i = 0; i < text.length; i++) plain += text[i] === '\t' ? '\t' : plainCharacter(text[i]!)
  return plain
}
