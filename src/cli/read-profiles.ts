import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeCause } from '../batch/cause.ts'
import { MisuseError } from '../errors.ts'
import { describeIssues } from '../options.ts'
import { type Profile, profileSchema } from '../profiles/profile.ts'

/**
 * The profiles of a folder: every `.json` file in it is one, in order of their names.
 *
 * @throws MisuseError that names the file and what is wrong in it.
 */
export function readProfiles(folder: string): Profile[] {
  const names = trying(folder, () => readdirSync(folder)).filter((name) => name.toLowerCase().endsWith('.json'))
  if (names.length === 0) throw new MisuseError(`${folder}: there are no profiles in it. A profile is a .json file`)
  return names.sort().map((name) => readProfile(join(folder, name)))
}

function readProfile(path: string): Profile {
  const parsed = profileSchema.safeParse(
    trying(path, () => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))),
  )
  if (parsed.success) return parsed.data
  throw new MisuseError(`${path}: ${describeIssues(parsed.error)}`)
}

function trying<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const reason = error instanceof SyntaxError ? `not valid JSON: ${error.message}` : describeCause(error)
    throw new MisuseError(`the profiles of ${path} cannot be read: ${reason}`)
  }
}
