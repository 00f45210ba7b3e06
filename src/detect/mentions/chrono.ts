import type { DateMention } from '../../model/mention.ts'

export function secondReader(_flow: string, _own: readonly DateMention[]): DateMention[] {
  return []
}
