import { InvalidArgumentError } from 'commander'

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`)
  }

export const fileMode = (text: string): number => {
  if (/^0?[46][046][046]$/.test(text)) return Number.parseInt(text, 8)
  throw new InvalidArgumentError('Three digits, each 0, 4 or 6, of which the first is not 0: 600, 640, 644.')
}

export const repeated = (glob: string, before: readonly string[]): string[] => [...before, glob]
