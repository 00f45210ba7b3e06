import type { ProfileInput } from '../profile.ts'

export const franchise: ProfileInput = {
  id: 'franchise',
  name: 'Franchise',
  title: { 'franchis*': 9, 'area development': 6 },
  words: {
    franchisee: 4,
    franchisor: 4,
    'franchise fee': 4,
    'royalty fee': 2,
    territory: 1,
    'development schedule': 3,
    'opening date': 1,
  },
  expects: ['payments', 'expiration', 'completion'],
}
