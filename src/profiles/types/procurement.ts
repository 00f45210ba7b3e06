import type { ProfileInput } from '../profile.ts'

export const procurement: ProfileInput = {
  id: 'procurement',
  name: 'Procurement order',
  title: {
    'purchase order': 8,
    'request for proposal*': 8,
    'request for quotation*': 8,
    rfp: 8,
    rfq: 8,
    'tender*': 8,
    solicitation: 8,
    'invitation to bid': 8,
    procurement: 7,
    'order for commercial items': 8,
    'delivery order': 7,
  },
  words: {
    offeror: 4,
    bidder: 4,
    tenderer: 4,
    'contracting officer': 5,
    solicitation: 4,
    'bid security': 5,
    quotation: 2,
    'period of performance': 3,
    'delivery order': 3,
  },
  expects: ['payments', 'deliverables'],
}
