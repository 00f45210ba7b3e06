import type { KeyFact, ResolvedContract } from '../model/resolved.ts'
import type { Smartfield, TypedValue } from '../model/smartfield.ts'
import { cited } from './evidence.ts'
import { precisionOf } from './precision.ts'
import { EXPIRY_REMINDERS, NOTICE_REMINDERS } from './reminders.ts'

interface Field {
  readonly uid: string
  readonly title: string
  readonly type: Smartfield['type']
  readonly fact: (resolved: ResolvedContract) => KeyFact | undefined
  readonly typed: (value: string, resolved: ResolvedContract) => TypedValue
  readonly reminders?: Smartfield['reminders']
}

const date = (value: string): TypedValue =>
  /^\d/.test(value) ? { kind: 'date', date: value, precision: precisionOf(value) } : text(value)
const duration = (value: string): TypedValue => ({ kind: 'duration', duration: value })
const choice = (value: string): TypedValue => ({ kind: 'choice', choice: value })
const text = (value: string): TypedValue => ({ kind: 'text', text: value })

/** The fields of the contract as a whole, in the order of the file: always all of them. */
const FIELDS: readonly Field[] = [
  { uid: 'title', title: 'Title', type: 'text', fact: titleFact, typed: text },
  { uid: 'contract_type', title: 'Contract type', type: 'choice', fact: (r) => r.contractType, typed: choice },
  { uid: 'parties', title: 'Parties', type: 'companies', fact: partiesFact, typed: partiesValue },
  {
    uid: 'execution_date',
    title: 'Agreement date',
    type: 'calendar',
    fact: (r) => r.keyDates.agreementDate,
    typed: date,
  },
  {
    uid: 'effective_date',
    title: 'Effective date',
    type: 'calendar',
    fact: (r) => r.keyDates.effectiveDate,
    typed: date,
  },
  {
    uid: 'expiration_date',
    title: 'Expiration date',
    type: 'calendar',
    fact: (r) => r.keyDates.expirationDate,
    typed: date,
    reminders: EXPIRY_REMINDERS,
  },
  { uid: 'term_length', title: 'Term', type: 'text', fact: (r) => r.keyDates.term, typed: duration },
  { uid: 'renewal_type', title: 'Renewal type', type: 'choice', fact: (r) => r.keyDates.renewalType, typed: choice },
  {
    uid: 'renewal_term_length',
    title: 'Renewal term',
    type: 'text',
    fact: (r) => r.keyDates.renewalTerm,
    typed: duration,
  },
  {
    uid: 'renewal_notice_period',
    title: 'Notice period to stop the renewal',
    type: 'text',
    fact: (r) => r.keyDates.noticePeriodToTerminateRenewal,
    typed: duration,
  },
  {
    uid: 'renewal_notice_date',
    title: 'Last day for the notice that stops the renewal',
    type: 'calendar',
    fact: (r) => r.keyDates.renewalNoticeDate,
    typed: date,
    reminders: NOTICE_REMINDERS,
  },
  {
    uid: 'total_agreement_value',
    title: 'Total value',
    type: 'number',
    fact: (r) => r.totalValue && { ...r.totalValue, status: 'stated' },
    typed: (value, r) => ({ kind: 'money', value, currency: r.totalValue?.currency ?? null, per: null }),
  },
  { uid: 'governing_law', title: 'Governing law', type: 'text', fact: (r) => r.governingLaw, typed: text },
]

export const contractSmartfields = (resolved: ResolvedContract): Smartfield[] =>
  FIELDS.map((field) => {
    const fact = field.fact(resolved)
    return {
      uid: field.uid,
      title: field.title,
      type: field.type,
      value: fact?.value ?? null,
      typedValue: fact ? field.typed(fact.value, resolved) : null,
      milestone: null,
      status: fact?.status ?? 'absent',
      confidence: null,
      sources: fact ? [...fact.sources] : [],
      review: { status: 'unreviewed' },
      evidence: fact ? cited(resolved.contract, fact.evidence) : [],
      reminders: fact ? [...(field.reminders ?? [])] : [],
    }
  })

function titleFact({ contract: { title } }: ResolvedContract): KeyFact | undefined {
  return title && { value: title.text, evidence: [title.span], status: 'stated', sources: ['rule:title'] }
}

function partiesFact({ contract: { parties } }: ResolvedContract): KeyFact | undefined {
  if (parties.length === 0) return undefined
  return {
    value: parties.map((p) => p.name).join('; '),
    evidence: parties.map((p) => p.span),
    status: 'stated',
    sources: ['rule:parties'],
  }
}

function partiesValue(_: string, { contract: { parties } }: ResolvedContract): TypedValue {
  return { kind: 'parties', parties: parties.map((p) => ({ party: p.id, name: p.name })) }
}
