import { isUndertaking } from '../detect/undertaking.ts'
import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import type { Period } from '../model/date.ts'
import type { Resolution } from '../model/due.ts'
import type { KeyDates, KeyFact } from '../model/resolved.ts'
import { toIso } from '../text/civil-date.ts'
import { isLastSignature } from '../text/last-signature.ts'
import { keyCandidates } from './key-candidates.ts'

/**
 * The contract's key dates: chosen among the candidates, the dates as resolved. Nothing is computed here.
 * What is chosen where several are written, and what stands in for what is not, docs/decisions/0006-key-dates.md says.
 */
export function keyDates(
  candidates: readonly Candidate[],
  resolutions: readonly Resolution[],
  contract: Contract,
): KeyDates {
  const chosen = keyCandidates(candidates, contract)
  const dated = (index: number | undefined): KeyFact | undefined => {
    const candidate = index === undefined ? undefined : candidates[index]
    const resolution = index === undefined ? undefined : resolutions[index]
    return candidate && resolution && dateFact(candidate, resolution)
  }
  const said = (index: number | undefined, read: (candidate: Candidate) => string | undefined): KeyFact | undefined => {
    const candidate = index === undefined ? undefined : candidates[index]
    const value = candidate && read(candidate)
    return candidate && value !== undefined ? fact(candidate, value, 'stated') : undefined
  }
  const agreementDate = dated(chosen.agreement)
  const effect = chosen.effective === undefined ? undefined : candidates[chosen.effective]?.due
  // What has effect from the last signature has no day where no signature is dated
  const ownDay =
    effect?.type === 'event' && effect.anchor && !isLastSignature(effect.anchor.words) ? agreementDate : undefined
  const effectiveDate =
    dated(chosen.effective) ??
    ownDay ??
    dated(chosen.commencement) ??
    (isUndertaking(contract) && isDay(agreementDate) ? agreementDate : undefined)
  const expirationDate =
    dated(chosen.expiry) ?? said(chosen.expiry, (c) => (c.facts?.perpetual ? 'perpetual' : undefined))
  const term = said(chosen.expiry, (c) => c.facts?.term && durationOf(c.facts.term))
  const renewalTerm = said(chosen.renewal, (c) => c.facts?.renewalTerm && durationOf(c.facts.renewalTerm))
  const renewalType = said(chosen.renewal, (c) => c.facts?.renewalType)
  const notice = said(chosen.nonRenewalNotice, (c) => c.facts?.noticePeriod && durationOf(c.facts.noticePeriod))
  const noticeDate = dated(chosen.nonRenewalNotice)
  return {
    ...(agreementDate && { agreementDate }),
    ...(effectiveDate && { effectiveDate }),
    ...(expirationDate && { expirationDate }),
    ...(term && { term }),
    ...(renewalTerm && { renewalTerm }),
    ...(renewalType && { renewalType }),
    ...(notice && { noticePeriodToTerminateRenewal: notice }),
    ...(noticeDate && { renewalNoticeDate: noticeDate }),
  }
}

const isDay = (fact: KeyFact | undefined): boolean => fact?.value.length === 10

/** The resolved date, or of a date left partly blank what is written of it. */
function dateFact(candidate: Candidate, resolution: Resolution): KeyFact | undefined {
  if (resolution.date) return fact(candidate, resolution.date, resolution.status)
  if (candidate.due.type !== 'absolute' || candidate.due.date.day !== undefined) return undefined
  const partial = toIso(candidate.due.date)
  return partial === undefined ? undefined : fact(candidate, partial, 'blank')
}

const fact = (candidate: Candidate, value: string, status: KeyFact['status']): KeyFact => ({
  value,
  evidence: candidate.passages,
  status,
  sources: candidate.sources,
})

/** The unit is kept as written: `P12M` and `P1Y` are the same length in other words. */
const durationOf = ({ amount, unit }: Period): string => `P${amount}${unit}`
