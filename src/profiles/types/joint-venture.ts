import type { ProfileInput } from '../profile.ts'

export const jointVenture: ProfileInput = {
  id: 'joint-venture',
  name: 'Joint venture',
  title: {
    'joint venture': 8,
    'strategic alliance': 5,
    'cooperation agreement': 4,
    'collaboration agreement': 4,
    'alliance agreement': 4,
  },
  words: {
    'joint venture': 4,
    venturers: 4,
    'capital contribution': 3,
    'initial contribution': 2,
    'management committee': 2,
    'profit and loss': 1,
  },
  expects: ['expiration'],
}
