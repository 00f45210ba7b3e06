import type { ProfileInput } from '../profile.ts'

export const licence: ProfileInput = {
  id: 'licence',
  name: 'Licence',
  title: { 'licen*': 6, 'licens* agreement': 7, 'content licen*': 8, 'technology transfer': 6, reseller: 4 },
  words: {
    'licensed patents': 5,
    'licensed products': 4,
    'licensed product': 4,
    licensor: 3,
    licensee: 3,
    royalty: 2,
    royalties: 2,
    'net sales': 3,
    sublicense: 3,
    'minimum annual royalty': 4,
    'first commercial sale': 5,
  },
  expects: ['payments', 'expiration'],
}
