import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'

/** What a price of building work is made of. */
const COST =
  /\b(?:general conditions|overhead|profit|contingenc(?:y|ies)|allowances?|concrete|masonry|earthwork|excavation|demolition|carpentry|roofing|plumbing|electrical|hvac|mechanical|drywall|painting|flooring|mobili[sz]ation|bonds?|direct costs?|labou?r|materials|steel|sewers?|paving|landscaping|permits?|subcontracts?|contractor'?s fee|cost of the work)\b/gi
/** Rows that say when: their sums are stages of payment. */
const STAGE = /\b(?:complet\w+|upon|deliver\w*|approval|accept\w*|sign\w*|start of|commencement|\d{1,3}\s?%)/i
const PAID =
  /\b(?:schedule of payments|payment schedule|progress payments?|instal{1,2}ments?|draws?|payable|milestones?)\b/i
const LEAST_ROWS = 4
const LEAST_COSTS = 3
const NEAR = 6

/** Sums of a schedule of values divide a price among the parts of the work: nothing falls due by them. */
export function dropBreakdowns(
  candidates: readonly Candidate[],
  contract: Contract,
  blockOf: (offset: number) => number,
): Candidate[] {
  const dropped = new Set<Candidate>()
  for (const run of runs(candidates, blockOf)) {
    const texts = run.map(({ passages: [span] }) => (span ? contract.flow.slice(span.start, span.end) : ''))
    if (run.length < LEAST_ROWS || texts.filter((text) => STAGE.test(text)).length * 3 > run.length) continue
    const costs = new Set(texts.flatMap((text) => text.match(COST) ?? []).map((word) => word.toLowerCase()))
    if (costs.size < LEAST_COSTS) continue
    const first = contract.blocks[blockOf(run[0]?.passages[0]?.start ?? 0)]
    if (PAID.test(`${first?.headings.slice(-2).join(' ') ?? ''} ${before(contract, first?.index)}`)) continue
    for (const candidate of run) dropped.add(candidate)
  }
  return candidates.filter((candidate) => !dropped.has(candidate))
}

/** The words right before a run, which would say that it is paid by it. */
const before = ({ blocks, flow }: Contract, index: number | undefined): string => {
  const block = blocks[(index ?? 0) - 1]
  return block ? flow.slice(block.span.start, block.span.end) : ''
}

function runs(
  candidates: readonly Candidate[],
  blockOf: (offset: number) => number,
): readonly (readonly Candidate[])[] {
  const found: Candidate[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    if (candidate.sources[0] !== 'rule:payment-row' || candidate.due.type !== 'none') continue
    const block = blockOf(candidate.passages[0]?.start ?? 0)
    const run = found.at(-1)
    if (run && block - last <= NEAR) run.push(candidate)
    else found.push([candidate])
    last = block
  }
  return found
}
