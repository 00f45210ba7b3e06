/** Rough, on the wide side, so that nothing touches: no font is at hand to measure with. */
export const widthOf = (text: string, size: number): number => {
  let width = 0
  for (const character of text) {
    if (/[\u2e80-\uffff]/.test(character)) width += 1.05
    else if (/[MWmw@%—]/.test(character)) width += 0.92
    else if (/[iljtfrI.,;:'|!() ]/.test(character)) width += 0.36
    else if (/[A-Z0-9$€£]/.test(character)) width += 0.68
    else width += 0.58
  }
  return width * size
}

/** The longest beginning that fits. */
export const fitted = (text: string, size: number, room: number): string => {
  if (widthOf(text, size) <= room) return text
  let short = ''
  for (const character of text) {
    if (widthOf(`${short}${character}…`, size) > room) break
    short += character
  }
  return `${short.trimEnd()}…`
}

export interface Box {
  readonly left: number
  readonly right: number
}

/** The first row in which each has its place beside those before it. */
export const packRows = (boxes: readonly Box[], gap: number): number[] => {
  const ends: number[] = []
  return boxes.map(({ left, right }) => {
    const found = ends.findIndex((end) => end + gap <= left)
    const row = found < 0 ? ends.length : found
    ends[row] = right
    return row
  })
}
