import type { ProfileInput } from '../profile.ts'

export const freelance: ProfileInput = {
  id: 'freelance',
  name: 'Freelance work',
  title: {
    'freelance*': 9,
    'independent contractor': 8,
    'design services': 8,
    'graphic design': 8,
    'photograph*': 7,
    'writing services': 7,
    'commission agreement': 6,
    'work for hire': 7,
    'worker agreement': 6,
  },
  words: {
    freelancer: 5,
    designer: 3,
    'kill fee': 5,
    revisions: 3,
    'rounds of': 3,
    concepts: 2,
    'final files': 4,
    'independent contractor': 2,
    photographer: 4,
    deposit: 1,
  },
  expects: ['payments', 'deliverables', 'total-value'],
}
