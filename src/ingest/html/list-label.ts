import { formatNumber } from '../docx/number-format.ts'

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** As browsers show it: `3.`, `c.`, `iii.` */
export const listLabel = (value: number, type: string): string => `${formatNumber(value, formats[type] ?? 'decimal')}.`
