import { createHash } from 'node:crypto'
import { type BigIntStats, createReadStream, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/**
 * What the file system says of a file without reading it: size, when its content and its entry last changed, and which file it
 * is. The same stamp is the same content: whoever sets the first time back changes the second, which nobody can set. undefined
 * where there is no such file or it may not be looked at.
 */
export function stampOf(path: string): string | undefined {
  try {
    const { size, mtimeNs, ctimeNs, ino }: BigIntStats = statSync(path, { bigint: true })
    return `${size}:${mtimeNs}:${ctimeNs}:${ino}`
  } catch {
    return undefined
  }
}

/** Hex SHA-256, streamed; undefined where the file cannot be read. */
export async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}
