import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** A fifth of the annotated contracts, chosen by hash of their name. Its errors are not looked at: it tells what is tuned. */
export const isHeldOut = (name: string): boolean =>
  Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16) % 5 === 0

/** Runs `use` with two folders of annotations: those that may be looked at, and the fifth that is held out. */
export async function withSplit(
  gold: string,
  use: (folders: { readonly seen: string; readonly heldOut: string }) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'milestones-gold-'))
  try {
    const [seen, heldOut] = ['seen', 'held-out'].map((name) => join(folder, name)) as [string, string]
    for (const part of [seen, heldOut]) mkdirSync(part)
    for (const file of readdirSync(gold).filter((name) => name.endsWith('.json')))
      copyFileSync(join(gold, file), join(isHeldOut(basename(file, '.json')) ? heldOut : seen, file))
    await use({ seen, heldOut })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
