import { createHash } from 'node:crypto'
import type { Milestone } from '../model/milestone.ts'
import type { KeyDates, ResolvedContract, ResolvedMilestone } from '../model/resolved.ts'
import { SCHEMA_VERSION, type Schedule } from '../model/schedule.ts'
import type { Options } from '../options.ts'
import { VERSION } from '../version.ts'
import { amendsJson } from './amends.ts'
import { contractSmartfields } from './contract-smartfields.ts'
import { customSmartfields } from './custom-smartfields.ts'
import { diagnosticsJson } from './diagnostics.ts'
import { dueJson } from './due.ts'
import { cited } from './evidence.ts'
import { milestoneIds } from './milestone-ids.ts'
import { milestoneSmartfields } from './milestone-smartfields.ts'
import { partiesJson, partyReferences } from './parties.ts'
import { shareOfTotal } from './share-of-total.ts'

/** The core's result as the public JSON: spans become evidence, positions become ids, `undefined` becomes `null`. */
export function assemble(resolved: ResolvedContract, options: Options): Schedule {
  const { contract, totalValue } = resolved
  const { document } = contract
  const ids = milestoneIds(
    contract.flow,
    resolved.milestones.map(({ candidate: { passages, title } }) => passages[0] ?? missingPassage(title)),
  )
  const milestones = resolved.milestones.map((milestone, i) => milestoneJson(milestone, ids[i]!, ids, resolved))
  const diagnostics = [...document.diagnostics, ...contract.diagnostics, ...resolved.diagnostics]
  return {
    ...heading(options),
    document: {
      contractId: options.contractId ?? document.fileName,
      id: `sha256:${document.sha256}`,
      textSha256: createHash('sha256').update(document.text).digest('hex'),
      fileName: document.fileName,
      mediaType: document.mediaType,
      pages: document.pages.length || null,
      title: contract.title?.text ?? document.metadata.title ?? null,
      contractType: resolved.contractType?.value ?? null,
      language: resolved.language,
      governingLaw: resolved.governingLaw?.value ?? null,
      ocrPages: [...document.ocrPages],
      amends: amendsJson(contract, resolved.amends),
    },
    status: diagnostics.some((d) => d.partial) ? 'partial' : 'complete',
    parties: partiesJson(contract, options.ourParties),
    keyDates: keyDatesJson(resolved),
    totalValue: totalValue ? { value: totalValue.value, currency: totalValue.currency ?? null } : null,
    milestones,
    smartfields: [
      ...contractSmartfields(resolved),
      ...customSmartfields(resolved, milestones, options.profiles),
      ...milestones.flatMap(milestoneSmartfields),
    ],
    diagnostics: diagnosticsJson(diagnostics, ids),
  }
}

/** What stands at the head of every schedule, read or not. */
export function heading(options: Options): Pick<Schedule, 'schemaVersion' | 'generator' | 'options'> {
  const { asOf, dateOrder, holidays, facts, ourParties, profiles, ocr, tracked, llm } = options
  return {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'contract-milestones', version: VERSION },
    options: {
      asOf,
      dateOrder,
      holidays,
      facts,
      ourParties,
      profiles: profiles.map((profile) => profile.id),
      ocr,
      tracked,
      ...(llm !== null && { llm }),
    },
  }
}

function missingPassage(title: string): never {
  throw new Error(`a milestone without a passage: ${title}`)
}

function milestoneJson(
  m: ResolvedMilestone,
  id: string,
  ids: readonly string[],
  resolved: ResolvedContract,
): Milestone {
  const { candidate } = m
  return {
    id,
    kind: candidate.kind,
    code: candidate.code ?? null,
    title: candidate.title,
    due: dueJson(candidate.due, m.resolution, m.anchorMilestone === undefined ? undefined : ids[m.anchorMilestone]),
    amounts: candidate.amounts.map((amount) => ({ ...amount })),
    shareOfTotal: shareOfTotal(candidate.amounts, resolved.totalValue) ?? null,
    consequence: cited(resolved.contract, candidate.consequence),
    responsible: partyReferences(m.responsible),
    beneficiary: partyReferences(m.beneficiary),
    owner: null,
    dependsOn: m.dependsOn.flatMap((at) => ids[at] ?? []),
    evidence: cited(resolved.contract, candidate.passages),
    sources: [...candidate.sources],
    confidence: null,
    review: { status: 'unreviewed' },
    progress: { status: 'open' },
  }
}

function keyDatesJson({ keyDates, currentTerm }: ResolvedContract): Schedule['keyDates'] {
  const value = (name: keyof KeyDates): string | null => keyDates[name]?.value ?? null
  return {
    agreementDate: value('agreementDate'),
    effectiveDate: value('effectiveDate'),
    expirationDate: value('expirationDate'),
    term: value('term'),
    renewalTerm: value('renewalTerm'),
    renewalType: value('renewalType') as Schedule['keyDates']['renewalType'],
    noticePeriodToTerminateRenewal: value('noticePeriodToTerminateRenewal'),
    renewalNoticeDate: value('renewalNoticeDate'),
    currentTerm: currentTerm ? { ...currentTerm, noticeDate: currentTerm.noticeDate ?? null } : null,
  }
}
