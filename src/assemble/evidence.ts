import type { Contract } from '../model/contract.ts'
import type { Evidence } from '../model/evidence.ts'
import type { EvidenceJson } from '../model/evidence-json.ts'
import type { Span } from '../model/span.ts'
import { cite } from '../structure/cite.ts'

export function evidenceJson(evidence: Evidence): EvidenceJson {
  const { quote, start, end, page, clause, boxes } = evidence
  return {
    quote,
    start,
    end,
    page: page ?? null,
    clause: clause ?? null,
    boxes: boxes.map(({ page, x, y, width, height }) => ({ page, x, y, width, height })),
  }
}

/** The passages of flow spans, in the order given; what an earlier one already covers is left out. */
export function cited(contract: Contract, spans: readonly Span[]): EvidenceJson[] {
  const out: EvidenceJson[] = []
  for (const span of spans) {
    for (const item of cite(contract, span)) {
      if (!out.some((other) => other.start <= item.start && item.end <= other.end)) out.push(evidenceJson(item))
    }
  }
  return out
}
