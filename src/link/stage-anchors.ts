import type { DueExpression } from '../detect/dues/index.ts'
import type { Passage } from '../detect/passage.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Anchor } from '../model/due.ts'

/** How many blocks before the first step the sentence may stand that says what steps count from. */
const REACH = 3
const COUNTED_FROM =
  /\b(?:weeks?|months?|days?|time(?:line|s)?|periods?|schedule|stages|dates) (?:(?:are|is|shall be|will be) )?(?:counted|calculated|measured|running|starting|commencing|from|after|following|beginning)\b/i

/**
 * Steps of a plan (`Week 6`, `Month 3`) count from what their table says they count from: in the sentence that leads it in
 * (`weeks are counted from the Effective Date`), or in another of its rows (`6 weeks after signing`).
 */
export function applyStageAnchors(
  candidates: readonly Candidate[],
  passages: readonly Passage[],
  blockOf: (offset: number) => number,
): Candidate[] {
  const byBlock = new Map<number, Passage[]>()
  for (const passage of passages) {
    const known = byBlock.get(passage.block.index)
    if (known) known.push(passage)
    else byBlock.set(passage.block.index, [passage])
  }
  return candidates.map((candidate) => {
    const { due } = candidate
    const [span] = candidate.passages
    if (!span || due.type !== 'relative' || due.anchor.words !== '' || due.anchor.span !== due.span) return candidate
    const block = blockOf(span.start)
    const here = byBlock.get(block)?.[0]
    if (!here) return candidate
    const anchor = inTable(here, passages) ?? inLead(block, here, byBlock)
    return anchor ? { ...candidate, due: { ...due, anchor } } : candidate
  })
}

function inTable(here: Passage, passages: readonly Passage[]): Anchor | undefined {
  const table = here.block.row?.table
  if (table === undefined) return undefined
  return only(passages.filter((p) => p.block.row?.table === table).flatMap((p) => p.dues))
}

function inLead(block: number, here: Passage, byBlock: ReadonlyMap<number, Passage[]>): Anchor | undefined {
  const table = here.block.row?.table
  let first = block
  while (table !== undefined && byBlock.get(first - 1)?.[0]?.block.row?.table === table) first--
  for (let at = first - 1; at >= first - REACH; at--) {
    for (const passage of byBlock.get(at) ?? []) {
      if (!COUNTED_FROM.test(passage.text)) continue
      const read = only(passage.dues) ?? fromWords(passage)
      if (read) return read
    }
  }
  return undefined
}

/** The one anchor that all of these count from. */
function only(dues: readonly DueExpression[]): Anchor | undefined {
  const anchors = dues.flatMap(({ due }) => (due.type === 'relative' && due.anchor.words !== '' ? [due.anchor] : []))
  const words = new Set(anchors.map((a) => a.words.toLowerCase().replace(/^the /, '')))
  return words.size === 1 ? anchors[0] : undefined
}

/** `Weeks are counted from the Effective Date.` */
function fromWords(passage: Passage): Anchor | undefined {
  const match = /\b(?:from|after|following)\s+((?:the\s+)?(?:date\s+of\s+)?[A-Za-z][^,;:.()]{3,80})/.exec(passage.text)
  const words = match?.[1]
  if (!match || words === undefined) return undefined
  const start = passage.span.start + match.index + match[0].length - words.length
  return { words, span: { start, end: start + words.length } }
}
