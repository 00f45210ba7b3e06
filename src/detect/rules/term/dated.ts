/** How a document is dated: the verb that leads to the date, and whether it is a whole predicate (`is made`, `shall be effective`). */
export interface Dated {
  readonly verb: string
  readonly finite: boolean
  /** Where the predicate starts in the words before the date. */
  readonly index: number
}

const VERB =
  /^(?:made|enter|entered|executed|dated|concluded|signed|effective|given|granted|takes?|taking|becomes?|became|amended|commenc\w*|begins?|beginning|starts?|starting)$/i
const FILLER =
  /^(?:as|of|on|this|the|to|be|is|are|was|were|been|has|have|hereby|shall|will|into|and|in|with|from|at|for|all|purposes|respects|effect|effective|delivered|in|duly|deemed|retroactively|day|made|entered|between|them|by|parties|following|two|hereto|both|shanghai|beijing|or|about|date)$/i

/**
 * Walks back from the date over `made and entered into as of the` to the first word of another sort. Linear: at most 24
 * words are looked at.
 */
export function datedBy(before: string): Dated | undefined {
  const words = [...before.slice(-200).matchAll(/[A-Za-z]+|[^\sA-Za-z]/g)]
  const base = Math.max(0, before.length - 200)
  let found: { verb: string; index: number } | undefined
  let finite = false
  for (let i = words.length - 1; i >= Math.max(0, words.length - 24); i--) {
    const word = words[i]?.[0] ?? ''
    const index = base + (words[i]?.index ?? 0)
    if (/^[,:("']$/.test(word)) {
      if (found && word !== ',') break
      continue
    }
    if (VERB.test(word)) found = { verb: word.toLowerCase(), index }
    else if (!FILLER.test(word)) break
    if (found && /^(?:is|are|was|were|shall|will|be|been)$/i.test(word)) {
      finite = true
      found = { ...found, index }
    }
  }
  return found && { ...found, finite }
}
