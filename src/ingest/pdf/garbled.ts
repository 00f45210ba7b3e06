import type { DraftLine } from '../draft.ts'

/**
 * Share of characters that stand for no letter: private use and replacement characters come from fonts that do not
 * say which letters they draw.
 */
export const garbledShare = (lines: readonly DraftLine[]): number => {
  let [strange, all] = [0, 0]
  for (const { text } of lines) {
    all += text.length
    strange += text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
  }
  return all === 0 ? 0 : strange / all
}

/** Bullets and tick boxes of symbol fonts are private use characters too, so a few are nothing. */
export const isGarbled = (lines: readonly DraftLine[]): boolean => garbledShare(lines) > 0.2
