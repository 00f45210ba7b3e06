import type { SeenLine, SeenWord } from './tesseract.ts'

/**
 * Puts right two mistakes of recognition that their surroundings give away: Roman numbers of a list (`IL.`, `111.` between
 * `I.` and `IV.`), and an S for a 5 in a sum. What was put right counts as doubtful.
 */
export const repaired = (lines: readonly SeenLine[]): SeenLine[] => {
  let last = 0
  return lines.map((line, at) => {
    const [first, ...rest] = line.map(withDigits)
    if (first === undefined || rest.length === 0) return line
    const value = romanValue(first.text)
    if ((last > 0 && (value === last + 1 || value === last + 2)) || (value === 1 && /^I\.?$/.test(first.text))) {
      const dotted = first.text.endsWith('.') || value > 1 || followed(lines, at)
      last = value
      const text = `${numbers[value - 1]}${dotted ? '.' : ''}`
      return [text === first.text ? first : doubted(first, text), ...rest]
    }
    return [first, ...rest]
  })
}

/** A bare I is a number where `II.` comes soon. */
const followed = (lines: readonly SeenLine[], at: number): boolean =>
  lines.slice(at + 1, at + 5).some(([first]) => first?.text.endsWith('.') && romanValue(first.text) === 2)

const numbers = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')

/** 0 for what is no Roman number, even if its strokes were misread. */
const romanValue = (word: string): number => numbers.indexOf(word.replace(/[.,]$/, '').replace(/[L1l|]/g, 'I')) + 1

const withDigits = (word: SeenWord): SeenWord => {
  const text = word.text.replace(/^((?:USD|EUR|GBP|US\$|[$€£])?)S(?=\d[\d,.]*\d)/, (all, sign: string) =>
    sign === '' ? all : `${sign}5`,
  )
  return text === word.text ? word : doubted(word, text)
}

const doubted = (word: SeenWord, text: string): SeenWord => ({
  ...word,
  text,
  confidence: Math.min(word.confidence, 50),
})
