/** `Page 3`, `Pages 1–4, 7`. */
export const pageList = (pages: readonly { number: number }[]): string => {
  const ranges: string[] = []
  for (let index = 0; index < pages.length; index += 1) {
    const from = pages[index]!.number
    while (pages[index + 1]?.number === pages[index]!.number + 1) index += 1
    const to = pages[index]!.number
    ranges.push(from === to ? `${from}` : `${from}–${to}`)
  }
  return `Page${pages.length === 1 ? '' : 's'} ${ranges.join(', ')}`
}
