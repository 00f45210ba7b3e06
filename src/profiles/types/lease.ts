import type { ProfileInput } from '../profile.ts'

export const lease: ProfileInput = {
  id: 'lease',
  name: 'Lease',
  title: { lease: 8, tenancy: 8, rental: 7, sublease: 8 },
  words: {
    landlord: 4,
    tenant: 3,
    lessor: 4,
    lessee: 4,
    'base rent': 4,
    'security deposit': 2,
    'demised premises': 4,
    premises: 1,
  },
  expects: ['payments', 'expiration', 'renewal-notice'],
}
