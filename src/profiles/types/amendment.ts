import type { ProfileInput } from '../profile.ts'

export const amendment: ProfileInput = {
  id: 'amendment',
  name: 'Amendment',
  title: {
    amendment: 20,
    'amended terms': 20,
    addendum: 20,
    'change order': 20,
    'deed of variation': 20,
    'variation agreement': 20,
    'amending agreement': 20,
  },
  words: {
    'original agreement': 3,
    'this amendment': 6,
    'is hereby amended': 6,
    'as amended hereby': 3,
    'is replaced by the following': 3,
    'is deleted and replaced': 4,
  },
}
