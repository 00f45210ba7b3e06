/** Regular-expression sources of unfilled and redacted places, without captures, for use inside other patterns. */

/** `____`, `__` (two are enough where a number or a day is expected). */
const RULED = '_{2,}(?:[ ]_{1,40}){0,8}'
/** `[***]`, `[ * * * ]`, `[*]`, `[●]`, `[ ]`, `[____]`, `[...]`. */
export const BRACKETED = '\\[(?:[\\s*∗_.●•…■◆-]{1,60})\\]'
/** `***`, `****`, also between dots; `* * *`. */
const STARS = '(?:(?:\\.{3}|…)?\\*{2,40}(?:\\.{3}|…)?|\\*(?: \\*){2,10})'
/** `[REDACTED]`, `[omitted]`. */
const WORDED = '\\[\\s?(?:redacted|omitted|confidential|deleted|blank)\\s?\\]'

export const BLANK_SOURCE = `(?:${RULED}|${BRACKETED}|${STARS}|${WORDED})`
