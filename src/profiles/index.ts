import { type Profile, profileSchema } from './profile.ts'
import { amendment } from './types/amendment.ts'
import { construction } from './types/construction.ts'
import { consulting } from './types/consulting.ts'
import { franchise } from './types/franchise.ts'
import { freelance } from './types/freelance.ts'
import { hosting } from './types/hosting.ts'
import { influencerSponsorship } from './types/influencer-sponsorship.ts'
import { jointVenture } from './types/joint-venture.ts'
import { lease } from './types/lease.ts'
import { licence } from './types/licence.ts'
import { maintenance } from './types/maintenance.ts'
import { nonDisclosure } from './types/non-disclosure.ts'
import { procurement } from './types/procurement.ts'
import { services } from './types/services.ts'
import { softwareDevelopment } from './types/software-development.ts'
import { supply } from './types/supply.ts'

/** The contract types that the program knows. Adding one: a file in `types/` and a line here. Ids are part of the public JSON. */
export const PROFILES: readonly Profile[] = [
  amendment,
  construction,
  consulting,
  franchise,
  freelance,
  hosting,
  influencerSponsorship,
  jointVenture,
  lease,
  licence,
  maintenance,
  nonDisclosure,
  procurement,
  services,
  softwareDevelopment,
  supply,
].map((profile) => profileSchema.parse(profile))

/** The known types with a user's own: one of the same id is extended, others are added. */
export function withProfiles(own: readonly Profile[]): readonly Profile[] {
  const byId = new Map(PROFILES.map((profile) => [profile.id, profile]))
  for (const profile of own) {
    const known = byId.get(profile.id)
    byId.set(profile.id, known ? extended(known, profile) : profile)
  }
  return [...byId.values()]
}

const extended = (known: Profile, more: Profile): Profile => ({
  id: known.id,
  name: more.name,
  title: { ...known.title, ...more.title },
  words: { ...known.words, ...more.words },
  expects: [...new Set([...known.expects, ...more.expects])],
  smartfields: [...known.smartfields, ...more.smartfields],
})
