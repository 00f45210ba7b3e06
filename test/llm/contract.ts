/** A small contract in which one milestone is said as no rule foresees it. */
export const CONTRACT = `CONSULTING AGREEMENT

This Agreement is made on March 4, 2024 between Harbour Foods Ltd (the "Client") and Northlight Studio LLC (the "Consultant").

1. Fees. The Client shall pay the Consultant $5,000 on April 1, 2024.

2. Final files. It falls to the Consultant that the artwork is in the hands of the Client, and the last day for that is June 14, 2024.

3. Term. This Agreement expires on March 4, 2025.
`

export const HIDDEN = 'the last day for that is June 14, 2024'

export interface Item {
  readonly [key: string]: unknown
}

/** An entry of a reply, with nothing in it but what is given. */
export const item = (fields: Item): Item => ({
  block: null,
  quote: null,
  kind: 'deliverable',
  due: null,
  dueFrom: null,
  amounts: [],
  responsible: null,
  beneficiary: null,
  alsoBlocks: [],
  alsoQuotes: [],
  ...fields,
})

/** What a good model answers to the passages: the milestone that the rules have not seen. */
export function goodReply(passages: readonly Record<string, string>[]): string {
  const passage = passages.find(({ text }) => text?.includes(HIDDEN))
  const milestones = passage
    ? [
        item({
          block: passage.id,
          quote: `It falls to the Consultant that the artwork is in the hands of the Client, and ${HIDDEN}`,
          due: 'June 14, 2024',
          responsible: 'Consultant',
          beneficiary: 'Client',
        }),
      ]
    : []
  return JSON.stringify({ milestones })
}
