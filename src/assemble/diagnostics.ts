import type { CoreDiagnostic } from '../model/resolved.ts'
import type { ScheduleDiagnostic } from '../model/schedule.ts'
import { evidenceJson } from './evidence.ts'

/** Positions become ids; the same diagnostic, handed on from stage to stage, is written once. */
export function diagnosticsJson(diagnostics: readonly CoreDiagnostic[], ids: readonly string[]): ScheduleDiagnostic[] {
  const seen = new Set<string>()
  const out: ScheduleDiagnostic[] = []
  for (const { code, severity, stage, message, milestones = [], positions = [], evidence = [] } of diagnostics) {
    const named = [...milestones, ...positions.flatMap((at) => ids[at] ?? [])]
    const json = { code, severity, stage, message, milestones: named, evidence: evidence.map(evidenceJson) }
    const key = JSON.stringify(json)
    if (!seen.has(key)) out.push(json)
    seen.add(key)
  }
  return out
}
