/** A counter's value in one of Word's number formats (ST_NumberFormat); unknown ones as decimal. */
export const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value)
    case 'lowerLetter':
      return letter(value).toLowerCase()
    case 'decimalZero':
      return `${value}`.padStart(2, '0')
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'cardinalText':
      return capital(cardinalWords(value))
    case 'ordinalText':
      return capital(ordinalWords(value))
    case 'none':
      return ''
    case 'numberInDash':
      return `- ${value} -`
    default:
      return signs[format]?.[value - 1] ?? `${value}`
  }
}

/** Formats that count with a row of signs; beyond its end, in decimal. */
const signs: Readonly<Record<string, readonly string[]>> = {
  ganada: [...'가나다라마바사아자차카타파하'],
  chosung: [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'],
  decimalEnclosedCircle: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
  russianLower: [...'абвгдежзиклмнопрстуфхцчшщыэюя'],
  russianUpper: [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'],
}

const roman = (value: number): string => {
  if (value < 1 || value > 3_999) return `${value}`
  let [rest, text] = [value, '']
  for (const [worth, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

const romanSigns = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const // biome-ignore format: a table

/** Word goes on after Z with AA, BB, not AB. */
const letter = (value: number): string =>
  value < 1 || value > 780 ? `${value}` : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const ordinalEnding = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10) % 10, value % 10]
  return tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

const cardinalWords = (value: number): string => {
  if (value < 0 || value > 99) return `${value}`
  if (value < 20) return small[value]!
  const ones = value % 10
  return tens[Math.floor(value / 10) - 2]! + (ones === 0 ? '' : `-${small[ones]}`)
}

const ordinalWords = (value: number): string => {
  if (value < 0 || value > 99) return `${value}${ordinalEnding(value)}`
  return cardinalWords(value).replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`)
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
