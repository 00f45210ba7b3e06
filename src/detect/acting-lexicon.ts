import type { Contract } from '../model/contract.ts'

/** How the parties of a contract are spoken of where they act. */
export interface ActingLexicon {
  /** A party's name anywhere. */
  readonly named: RegExp
  /** A party (group 1) or the parties (group 2) before a modal verb, with the words behind that tell what is done (group 3). */
  readonly acts: RegExp
  /** `paid by the Client` */
  readonly doneBy: RegExp
  /** `payable to the Licensor` */
  readonly receives: RegExp
  /** The same of money alone. */
  readonly paidBy: RegExp
  readonly paidTo: RegExp
  /** Whoever is sent the invoice pays it. */
  readonly invoiced: RegExp
  /** A name of one party → the other's, where there are exactly two. */
  readonly other: ReadonlyMap<string, string>
  /** What the two are called; undefined where there are more or fewer. */
  readonly both: readonly [string, string] | undefined
}

const MODAL =
  '(?:hereby |also |further |therefore |thereafter |then |each |both )*(?:shall|will|must|SHALL|WILL|MUST|AGREES?|agrees?|undertakes?|covenants?|promises?|is (?:required|obligated|obliged|responsible|to)|are (?:required|obligated|to)|may|has (?:agreed|the right)|pays?|delivers?|provides?|submits?|gives?|notif(?:y|ies)|elects?|intends?|commits?|to (?:pay|provide|deliver|make|submit|give|furnish|define|prepare))\\b'
const DONE_BY =
  '(?:paid|payable|made|delivered|provided|furnished|submitted|borne|performed|completed|prepared|supplied|issued|given|sent|due|be [a-z]+(?:ed|wn|en|de|nt|ut))(?: [A-Za-z.,&-]+){0,10}? by (?:the )?'
const RECEIVES =
  '(?:pay|pays|paid|payable|paying|remit|reimburse|owes?|due|deliver|delivered|provide|provided|furnish|furnished|submit|submitted|payments?|advance|compensate|grant|give)(?: directly)?(?: to)? (?:the )?'
const PAID_BY =
  '(?:paid|payable|borne|remitted|reimbursed|due|payments?|payments? made)(?: [A-Za-z.,&-]+){0,8}? by (?:the )?'
const PAID_TO =
  '(?:pay|pays|paid|payable|paying|remit|remitted|reimburse|owes?|due|payments?|compensate|advance)(?: directly)?(?: to)? (?:the )?'
/** Used when a contract names no parties that we could read: roles that contracts capitalise. */
const COMMON_ROLES =
  'Company|Client|Customer|Contractor|Consultant|Supplier|Vendor|Buyer|Seller|Licensor|Licensee|Owner|Developer|Sponsor|Provider|Recipient|Purchaser|Distributor|Manufacturer|Franchisor|Franchisee|Lessor|Lessee|Landlord|Tenant|Agency|Publisher|Employer|Employee|Executive|Subcontractor|Borrower|Lender|Subscriber|Reseller|Host|Endorser|Influencer|Talent|Artist|Agent|Manager|Operator|University|Designer|Freelancer|Brand|Creator'
const NOT_ACTING =
  /\b(?:agreement|contract|date|term|period|fees?|services?|products?|territory|amount|price|year|law|act|exhibit|schedule|notice|payment|deliverables?|work|software|information|rights?|property|site|program|day|parties|party|testing|acceptance|stadium|event|games?|committee|board|compensation|options?|shares?|stock|segment|restaurants?|stores?|units?|facility|plan|bonus|statements?|reports?|royalt(?:y|ies)|commissions?|trademarks?|apps?|laws?|tax(?:es)?|system|equipment|materials?|marks?|data|content)\b/i
/** What things, not people, do: `the Option shall vest`. */
const HAPPENS =
  'be|mean|have|include|vest|terminate|expire|commence|continue|apply|become|begin|end|consist|remain|contain'
const lexicons = new WeakMap<Contract, ActingLexicon>()

export function actingLexicon(contract: Contract): ActingLexicon {
  const known = lexicons.get(contract)
  if (known) return known
  const names = new Set([
    ...contract.parties.flatMap((p) => [p.name, p.role, ...p.aliases]).flatMap(spellings),
    ...actingTerms(contract),
  ])
  const own = [...names]
    .filter((n) => n.length > 1)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
  const name = `\\b(${[...own, COMMON_ROLES].join('|')})\\b`
  const other = new Map<string, string>()
  const [one, two] = contract.parties
  const call = (p: NonNullable<typeof one>): string => p.role ?? p.name
  const isPair = one !== undefined && two !== undefined && contract.parties.length === 2
  if (isPair) {
    for (const n of [one.name, one.role, ...one.aliases].flatMap(spellings)) other.set(n, call(two))
    for (const n of [two.name, two.role, ...two.aliases].flatMap(spellings)) other.set(n, call(one))
  }
  const lexicon = {
    named: new RegExp(`${name}(?!'s)`),
    acts: new RegExp(
      `(?:${name}(?!'s)|\\b([Ee]ither|[Ee]ach|[Bb]oth|[Tt]he|[Aa]ll|[Oo]ne|[Aa]) (?:of the |two )?[Pp]art(?:y|ies)(?: hereto)?)(?:,[^,.;]{0,60},)? (?=(${MODAL}.{0,90}))`,
      'gs',
    ),
    doneBy: new RegExp(`${DONE_BY}${name}`),
    invoiced: new RegExp(`\\b(?:shall|will|may) (?:be entitled to )?(?:invoice|bill) (?:the )?${name}`),
    receives: new RegExp(`\\b${RECEIVES}${name}`),
    paidBy: new RegExp(`${PAID_BY}${name}`),
    paidTo: new RegExp(`\\b${PAID_TO}${name}`),
    other,
    both: isPair ? ([call(one), call(two)] as const) : undefined,
  }
  lexicons.set(contract, lexicon)
  return lexicon
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `LICENSOR`, `Licensor`, `You`: as a name may stand in the text. */
function spellings(name: string | undefined): readonly string[] {
  if (!name) return []
  const bare = name.replace(/^the /i, '')
  const title = bare.toLowerCase().replace(/(?:^|[ -])[a-z]/g, (letter) => letter.toUpperCase())
  const isLoud = bare === bare.toUpperCase()
  const first = `${bare[0]?.toUpperCase()}${bare.slice(1)}`
  return [...new Set([name, bare, first, bare.toUpperCase(), ...(isLoud ? [title] : [])])]
}

/** Short defined names that act: `("KI")`, where the sentence that names the parties was not understood. */
function actingTerms(contract: Contract): readonly string[] {
  const names = contract.terms
    .filter((t) => t.form === 'parenthesis' && t.term.length <= 30 && /^[A-Z]/.test(t.term) && !NOT_ACTING.test(t.term))
    .map((t) => t.term)
  return names.filter((name) =>
    new RegExp(`\\b${escaped(name)} (?:shall|will|agrees)(?! (?:not )?(?:${HAPPENS})\\b)`).test(contract.flow),
  )
}
