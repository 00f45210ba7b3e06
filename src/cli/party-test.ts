import type { LedgerMilestone } from '../batch/ledger/ledger.ts'

/** Whether a milestone concerns a party: one of its own, or one of its contract, that has these words in its name or role. */
export function partyTest(words: string | undefined): (entry: LedgerMilestone) => boolean {
  if (words === undefined) return () => true
  const wanted = words.normalize('NFKC').toLowerCase()
  const fits = ({ name, role }: { readonly name: string; readonly role: string | null }): boolean =>
    [name, role ?? ''].some((text) => text.normalize('NFKC').toLowerCase().includes(wanted))
  return ({ parties, milestone }) => [...parties, ...milestone.responsible, ...milestone.beneficiary].some(fits)
}
