/** White space of any kind: no-break and typographic spaces part words as well. */
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000

/** Control characters, lone surrogates, zero-width marks, what is no character. */
export const isNothing = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0xd800 && code < 0xe000) ||
  (code >= 0x200b && code <= 0x200f) ||
  code === 0xfeff ||
  code >= 0x110000 ||
  (code & 0xfffe) === 0xfffe

/** Hebrew and Arabic: PDFium gives them in the order of reading, so that x falls. */
export const isRightToLeft = (code: number): boolean =>
  (code >= 0x590 && code < 0x900) || (code >= 0xfb1d && code < 0xfe00) || (code >= 0xfe70 && code < 0xff00)

/** Accents and vowel signs that stand over, under or beside the letter before. */
export const isMark = (code: number): boolean => code >= 0x300 && /\p{M}/u.test(String.fromCodePoint(code))
