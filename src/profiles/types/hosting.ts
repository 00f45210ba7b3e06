import type { ProfileInput } from '../profile.ts'

export const hosting: ProfileInput = {
  id: 'hosting',
  name: 'Hosting and subscriptions',
  title: {
    hosting: 7,
    'co-hosting': 7,
    colocation: 7,
    saas: 7,
    'software as a service': 7,
    subscription: 5,
    'cloud service*': 6,
  },
  words: { uptime: 4, 'web site': 1, servers: 3, hosting: 3, bandwidth: 4, subscription: 2, backups: 2, hosted: 2 },
  expects: ['payments', 'expiration'],
}
