import { matchAt } from './scan.ts'

/** The noun phrase that a share is of: `… of the Contract Price` → `Contract Price`. */

const OF =
  /\s{0,2}(?:\([^)\n]{0,40}\)\s{0,2})?(?:per annum\s{1,2})?of\s{1,2}(?:(?:the|its|such|all|any|each|said|our|your|their|his|her|a|an|this)\s{1,2}){0,3}/iy
const QUOTED = /"([^"\n]{1,60}?),?"/y
const WORD = /[A-Za-z][\w'&/.-]{0,40}/y
const GAP = / {1,2}/y
const MAX_WORDS = 8
const STOP = new Set(
  'for in within during received from by which that on at to upon as due paid payable under if when where shall will is are was were be or and with after before until through per unless whichever who whose plus less minus not may must has have had provided but then than over pursuant actually attributable derived collected generated earned recognized those these it them what would'.split(
    ' ',
  ),
)

export function shareOf(flow: string, at: number): string | undefined {
  const of = matchAt(OF, flow, at)
  if (of === undefined) return undefined
  const start = at + of[0].length
  const quoted = matchAt(QUOTED, flow, start)
  if (quoted) return quoted[1]
  let position = start
  let end = start
  for (let count = 0; count < MAX_WORDS; count++) {
    const word = matchAt(WORD, flow, position)?.[0]
    if (word === undefined || (STOP.has(word.toLowerCase()) && !joinsNames(flow, start, position, word))) break
    const bare = word.replace(/[.'/&-]+$/, '')
    if (!/^(?:of|the|and|or|any|all|such|its|a|an|each)$/i.test(bare)) end = position + bare.length
    if (bare !== word && !/^(?:Inc|Co|Corp|Ltd|No)\./.test(word)) break
    position += word.length
    const gap = matchAt(GAP, flow, position)
    if (gap === undefined) break
    position += gap[0].length
  }
  return end > start ? flow.slice(start, end) : undefined
}

/** The `and` of `Fees and Expenses`, the `or` of `issued or outstanding shares`. */
function joinsNames(flow: string, start: number, at: number, word: string): boolean {
  const before = flow.slice(Math.max(start, at - 40), at)
  if (/^(?:and|or)$/i.test(word) && /(?:^|\s)[a-z]+(?:ed|ing)\s+$/.test(before)) return true
  return (
    /^(?:and|or)$/i.test(word) &&
    /(?:^|\s)[A-Z][\w-]*\s+$/.test(before) &&
    /^[A-Z][a-z]/.test(flow.slice(at + word.length + 1, at + word.length + 4))
  )
}
