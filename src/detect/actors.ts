import type { Contract } from '../model/contract.ts'
import { subjectsOf } from './mentions/actions.ts'
import type { Passage } from './passage.ts'

export interface Actors {
  readonly responsible: readonly string[]
  readonly beneficiary: readonly string[]
}

const MODAL =
  '(?:hereby |also |further |therefore |thereafter |then |each |both )*(?:shall|will|must|agrees?|undertakes?|covenants?|promises?|is (?:required|obligated|obliged|responsible|to)|are (?:required|obligated|to)|may|has (?:agreed|the right)|pays?|delivers?|provides?|submits?|intends?|commits?|to (?:pay|provide|deliver|make|submit|give|furnish|define|prepare))\\b'
const DONE_BY =
  '(?:paid|payable|made|delivered|provided|furnished|submitted|borne|performed|completed|prepared|supplied|issued|given|sent|due)(?: [A-Za-z.,&-]+){0,8}? by (?:the )?'
const RECEIVES =
  '(?:pay|pays|paid|payable|paying|remit|reimburse|owes?|due|deliver|delivered|provide|provided|furnish|furnished|submit|submitted|payments?|advance|compensate|grant|give)(?: directly)?(?: to)? (?:the )?'
/** Used when a contract names no parties that we could read: roles that contracts capitalise. */
const COMMON_ROLES =
  'Company|Client|Customer|Contractor|Consultant|Supplier|Vendor|Buyer|Seller|Licensor|Licensee|Owner|Developer|Sponsor|Provider|Recipient|Purchaser|Distributor|Manufacturer|Franchisor|Franchisee|Lessor|Lessee|Landlord|Tenant|Agency|Publisher|Employer|Employee|Executive|Subcontractor|Borrower|Lender|Subscriber|Reseller|Host|Endorser|Influencer|Talent|Artist|Agent|Manager|Operator|University|Designer|Freelancer|Brand|Creator'

/** What both must do is nobody's in particular. */
const TOGETHER =
  /\b(?:the|both|all) (?:two )?parties(?:' [a-z ]{1,40})? (?:shall|will|must|agree)\b|\b(?:shall|will|must) (?:[a-z]+ ){0,8}(?:together|jointly)\b/i

interface Lexicon {
  readonly named: RegExp
  readonly acts: RegExp
  readonly doneBy: RegExp
  readonly receives: RegExp
  /** Whoever is sent the invoice pays it. */
  readonly invoiced: RegExp
  /** A name of one party → the other's, where there are exactly two. */
  readonly other: ReadonlyMap<string, string>
}

const lexicons = new WeakMap<Contract, Lexicon>()

/**
 * Who must act in a passage and who receives, by the clause's grammar: names, roles and aliases before a modal verb. `at`
 * (flow offset of the due point) decides between several: the one whose duty governs it.
 */
export function findActors(passage: Passage, at = passage.span.end): Actors {
  const lexicon = lexiconOf(passage.contract)
  if (TOGETHER.test(passage.text)) return { responsible: [], beneficiary: [] }
  for (const text of [
    passage.text,
    passage.leadIn,
    passage.previous?.block.index === passage.block.index ? passage.previous.text : '',
  ]) {
    if (!text) continue
    const invoiced = first(lexicon.invoiced, text)
    const responsible =
      invoiced ??
      nearest(lexicon.acts, text, text === passage.text ? at - passage.span.start : text.length) ??
      first(lexicon.doneBy, text)
    const received = first(lexicon.receives, text)
    const beneficiary = received !== undefined && received !== responsible ? received : undefined
    const actor = responsible ?? (beneficiary && lexicon.other.get(beneficiary))
    if (actor || beneficiary)
      return { responsible: actor ? [actor] : [], beneficiary: beneficiary ? [beneficiary] : [] }
  }
  const subject = subjectsOf(passage.text)
    .map((words) => first(lexicon.named, words))
    .find((name) => name !== undefined)
  return { responsible: subject ? [subject] : [], beneficiary: [] }
}

/** The last match that starts at or before `at`, else the first. */
function nearest(pattern: RegExp, text: string, at: number): string | undefined {
  let best: string | undefined
  for (const match of text.matchAll(pattern)) if (best === undefined || match.index <= at) best = match[1]
  return best
}

const first = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1]

const NOT_ACTING =
  /\b(?:agreement|contract|date|term|period|fees?|services?|products?|territory|amount|price|year|law|act|exhibit|schedule|notice|payment|deliverables?|work|software|information|rights?|property|site|program|day|parties|party|testing|acceptance|stadium|event|games?|committee|board)\b/i

/** What a contract without defined names calls its parties: `Harbour Foods` for Harbour Foods, Inc. */
const shortName = (name: string): string => {
  const short = name.replace(
    /,? (?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|Co|Company|plc|GmbH|S\.A|B\.V)\.?$/i,
    '',
  )
  return /\s/.test(short) || short.length >= 6 ? short : name
}

/** Short defined names that act: `("KI")`, where the sentence that names the parties was not understood. */
function actingTerms(contract: Contract): readonly string[] {
  const names = contract.terms
    .filter((t) => t.form === 'parenthesis' && t.term.length <= 30 && /^[A-Z]/.test(t.term) && !NOT_ACTING.test(t.term))
    .map((t) => t.term)
  return names.filter((name) =>
    new RegExp(`\\b${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (?:shall|will|agrees)\\b`).test(contract.flow),
  )
}

function lexiconOf(contract: Contract): Lexicon {
  const known = lexicons.get(contract)
  if (known) return known
  const names = new Set([
    ...contract.parties.flatMap((p) => [p.name, shortName(p.name), ...(p.role ? [p.role] : []), ...p.aliases]),
    ...actingTerms(contract),
  ])
  const own = [...names]
    .filter((n) => n.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const alternatives = [...own, COMMON_ROLES].join('|')
  const name = `\\b(${alternatives})\\b`
  const other = new Map<string, string>()
  const [one, two] = contract.parties
  if (one && two && contract.parties.length === 2) {
    const call = (p: typeof one) => p.role ?? p.name
    for (const n of [one.name, one.role, ...one.aliases]) if (n) other.set(n, call(two))
    for (const n of [two.name, two.role, ...two.aliases]) if (n) other.set(n, call(one))
  }
  const lexicon = {
    named: new RegExp(`${name}(?!'s)`),
    acts: new RegExp(`${name}(?!'s)(?:,[^,.;]{0,60},)? ${MODAL}`, 'g'),
    doneBy: new RegExp(`${DONE_BY}${name}`),
    invoiced: new RegExp(`\\b(?:shall|will|may) (?:be entitled to )?(?:invoice|bill) (?:the )?${name}`),
    receives: new RegExp(`\\b${RECEIVES}${name}`),
    other,
  }
  lexicons.set(contract, lexicon)
  return lexicon
}
