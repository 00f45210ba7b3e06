import type { ProfileInput } from '../profile.ts'

export const nonDisclosure: ProfileInput = {
  id: 'non-disclosure',
  name: 'Non-disclosure agreement',
  title: {
    'non-disclosure': 8,
    nondisclosure: 8,
    'non disclosure': 8,
    confidentiality: 7,
    'confidential disclosure': 7,
    nda: 8,
    mnda: 8,
  },
  words: {
    'confidential information': 0.5,
    'disclosing party': 1,
    'receiving party': 1,
    recipient: 0.5,
    'proprietary information': 1,
    discloser: 1.5,
  },
  expects: ['expiration'],
}
