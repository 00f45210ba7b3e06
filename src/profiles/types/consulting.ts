import type { ProfileInput } from '../profile.ts'

export const consulting: ProfileInput = {
  id: 'consulting',
  name: 'Consulting and employment-like',
  title: { 'consult*': 6, 'advisor*': 6, advisory: 6, employment: 6, 'executive services': 6, retainer: 5 },
  words: {
    consultant: 3,
    'consulting services': 3,
    advisor: 3,
    retainer: 3,
    'hourly rate': 2,
    'stock options': 2,
    vest: 1,
    'monthly fee': 1,
  },
  expects: ['payments', 'expiration'],
}
