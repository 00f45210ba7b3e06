import type { Diagnostic } from '../../model/diagnostic.ts'
import type { DraftPage } from '../draft.ts'

const sure = 0.8
const mostNamed = 6

/** Says on which pages figures were recognised with doubt: 1 and 7, 3 and 8 look alike, and no dictionary helps. */
export const uncertainFigures = (pages: readonly DraftPage[]): Diagnostic[] =>
  pages.flatMap(({ lines, recognised }, index): Diagnostic[] => {
    if (recognised !== true) return []
    const words = lines.flatMap(({ text, doubtful = [] }) => doubtful.map(({ start, end }) => text.slice(start, end)))
    if (words.length === 0) return []
    const named = words.slice(0, mostNamed).map((word) => `“${word}”`)
    const more = words.length > mostNamed ? ` and ${words.length - mostNamed} more` : ''
    const message = `Page ${index + 1}: recognised in a picture, and of these figures the recogniser is not sure: ${named.join(', ')}${more}`
    return [{ code: 'ocr-uncertain', severity: 'warning', stage: 'ingest', message }]
  })

/** A word with digits that may be others. `confidence` from 0 to 1. */
export const isDoubtful = (word: string, confidence: number): boolean => /\d/.test(word) && confidence < sure
