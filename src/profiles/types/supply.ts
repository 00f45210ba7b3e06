import type { ProfileInput } from '../profile.ts'

export const supply: ProfileInput = {
  id: 'supply',
  name: 'Supply, manufacture and distribution',
  title: {
    supply: 6,
    'manufactur*': 6,
    'distribut*': 6,
    'sale and purchase': 5,
    'purchase agreement': 5,
    'sales agreement': 5,
  },
  words: {
    forecast: 3,
    'rolling forecast': 4,
    supplier: 2,
    manufacturer: 2,
    'minimum purchase': 4,
    'lead time': 3,
    shipment: 2,
    products: 1,
    distributor: 3,
    'purchase orders': 2,
    incoterms: 4,
    batch: 2,
  },
  expects: ['payments', 'deliverables', 'expiration'],
}
