import type { ProfileInput } from '../profile.ts'

export const maintenance: ProfileInput = {
  id: 'maintenance',
  name: 'Maintenance and support',
  title: {
    maintenance: 6,
    'support agreement': 6,
    'support services': 6,
    'support and': 4,
    'operations and maintenance': 8,
    'service level agreement': 6,
  },
  words: {
    'maintenance services': 4,
    'support services': 3,
    'response time': 4,
    'help desk': 4,
    'error correction': 3,
    'preventive maintenance': 5,
    'spare parts': 3,
  },
  expects: ['payments', 'expiration'],
}
