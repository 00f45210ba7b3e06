import type { ProfileInput } from '../profile.ts'

export const services: ProfileInput = {
  id: 'services',
  name: 'Services',
  title: {
    service: 3,
    services: 3,
    'outsourc*': 4,
    'order form': 6,
    'master agreement': 3,
    'clinical trial': 4,
    research: 3,
    'management agreement': 3,
  },
  words: {
    'service provider': 3,
    services: 1,
    'service levels': 2,
    'statement of work': 1,
    invoice: 1,
    outsourcing: 3,
    study: 1,
  },
  expects: ['payments', 'expiration'],
}
