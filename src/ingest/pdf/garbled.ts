import type { DraftLine } from '../draft.ts'

/**
 * Share of characters that stand for no letter: private use and replacement characters come from fonts that do not
 * say which letters they draw.
 */
export const garbledShare = (lines: readonly DraftLine[]): number => {
  let [strange, all] = [0, 0]
  for (const { text } of lines) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code <= 0x20) continue
      all += 1
      if ((code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) strange += 1
    }
  }
  return all === 0 ? 0 : strange / all
}

/** Bullets and tick boxes of symbol fonts are private use characters too, so a few are nothing. */
export const isGarbled = (lines: readonly DraftLine[]): boolean => garbledShare(lines) > 0.2
