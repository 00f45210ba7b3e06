import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/profiles/classify.ts'
import { PROFILES, withProfiles } from '../../src/profiles/index.ts'
import { profileSchema } from '../../src/profiles/profile.ts'
import { fixtureNames } from '../fixtures/build.ts'
import { readExpected } from '../fixtures/expected.ts'
import { scheduleOfFixture } from '../support/built-fixture.ts'

const typeOf = (title: string, body = '') => classify(title, body, PROFILES)?.profile.id

test('every file of the folder is a profile of its own name, and listed', () => {
  const files = readdirSync(new URL('../../src/profiles/types', import.meta.url)).map((name) => name.replace('.ts', ''))
  expect(PROFILES.map((profile) => profile.id).sort()).toEqual(files.sort())
})

describe('by title', () => {
  test.each([
    ['SOFTWARE DEVELOPMENT AGREEMENT AND STATEMENT OF WORK', 'software-development'],
    ['First Amendment to Software Development Agreement', 'amendment'],
    ['Web Site  Hosting\nAgreement', 'hosting'],
    ['Site Development and Hosting Agreement', 'software-development'],
    ['Manufacturing and Supply Agreement', 'supply'],
    ['Exclusive Licence Agreement', 'licence'],
    ['Franchise Development Agreement', 'franchise'],
    ['Purchase Order 4711', 'procurement'],
    ['Mutual Non-Disclosure Agreement', 'non-disclosure'],
    ['Independent Contractor Agreement', 'freelance'],
    ['Sub-lease', 'lease'],
  ])('%s is %s', (title, type) => expect(typeOf(title)).toBe(type))

  test('parts of words do not count', () => {
    expect(typeOf('Release of Claims')).toBeUndefined()
    expect(typeOf('Tentative Plan')).toBeUndefined()
  })
  test('the title goes before the body', () =>
    expect(typeOf('Supply Agreement', 'influencer hashtag instagram '.repeat(20))).toBe('supply'))
})

describe('by vocabulary', () => {
  const works =
    'Retainage is released upon Substantial Completion. The Architect signs the certificate for payment. Punch list, then retainage, at Substantial Completion.'
  test('where the title tells nothing', () => {
    const found = classify('Agreement', works, PROFILES)
    expect(found).toMatchObject({ by: 'vocabulary', profile: { id: 'construction' } })
    expect(found?.words[0]).toBe('substantial completion')
  })
  test('a word here and there tells nothing', () =>
    expect(typeOf('Agreement', 'The software is delivered.')).toBeUndefined())
  test('one word again and again tells nothing', () => expect(typeOf('', 'invoice '.repeat(500))).toBeUndefined())
})

describe('profiles of the user', () => {
  const own = profileSchema.parse({ id: 'film', name: 'Film', title: { 'production agreement': 30 } })
  test('a new type is known beside the others', () => {
    expect(classify('Film Production Agreement', '', withProfiles([own]))?.profile.id).toBe('film')
    expect(classify('Lease', '', withProfiles([own]))?.profile.id).toBe('lease')
  })
  test('a known type is extended, not replaced', () => {
    const more = profileSchema.parse({ id: 'lease', name: 'Leases', title: { 'use of premises': 30 } })
    const profiles = withProfiles([more])
    expect(profiles).toHaveLength(PROFILES.length)
    expect(classify('Use of Premises', '', profiles)?.profile.id).toBe('lease')
    expect(classify('Lease', '', profiles)?.profile.id).toBe('lease')
  })
})

test.each(fixtureNames())('%s has the type that its annotation states', async (name) => {
  const { schedule } = await scheduleOfFixture(name)
  expect(schedule.document.contractType).toBe(readExpected(name).contractType)
  expect(schedule.smartfields.find((field) => field.uid === 'contract_type')?.evidence.length).toBeGreaterThan(0)
})
