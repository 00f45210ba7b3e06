/** Numbers in words, written here a second time, so that the reader is not tested against itself. */
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Up to 999,999,999. */
export function words(n: number): string {
  if (n < 20) return SMALL[n]!
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `-${SMALL[n % 10]}` : ''}`
  const [step, name] = n < 1000 ? [100, 'hundred'] : n < 1_000_000 ? [1000, 'thousand'] : [1_000_000, 'million']
  return `${words(Math.floor(n / step))} ${name}${n % step ? ` ${words(n % step)}` : ''}`
}

const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

export function ordinalWords(n: number): string {
  const [head, tail] = words(n).split('-')
  const last = tail ?? head!
  const ordinal = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return tail === undefined ? ordinal : `${head}-${ordinal}`
}
