const SIGN = '(?:sign(?:s|ed|ing|ature|atures|ator(?:y|ies))?|execut(?:es?|ed|ion|ing))'
const PARTIES =
  '(?:(?:both|all|each|the last)\\s+(?:of\\s+)?(?:the\\s+)?(?:undersigned\\s+|other\\s+)?(?:part(?:y|ies)|signator(?:y|ies))(?:\\s+hereto)?)'
const LAST = '(?:last|latest|later|latter|final|most recent)'

/** Words for the day of the last signature, for use inside other patterns: no group is captured. */
export const LAST_SIGNATURE_SOURCE = [
  // the later of the dates that it is executed by A and B; the last date of execution by both parties
  `(?:the\\s+)?${LAST}\\b[^.;:()]{0,60}?\\b${SIGN}\\b(?:\\s+(?:below|hereto|hereof|page|by\\s+(?:both|all|each)\\s+parties))?`,
  // the date the last party hereto has executed this Agreement; the date of the last signature below
  `(?:the\\s+)?date\\b[^.;:()]{0,40}?\\b${LAST}\\b[^.;:()]{0,50}?\\b${SIGN}\\b(?:\\s+(?:below|hereto|hereof|page))?`,
  // the date on which both parties have signed; the date when it is signed by all parties
  `(?:the\\s+)?date\\b[^.;:()]{0,30}?\\b${PARTIES}[^.;:()]{0,20}?\\b${SIGN}\\b`,
  `(?:(?:the\\s+)?date\\b[^.;:()]{0,30}?\\b|being\\s+|its\\s+|the\\s+)?${SIGN}\\s+(?:of this \\w+\\s+)?by\\s+${PARTIES}`,
  // the last date shown on the signature page
  `(?:the\\s+)?${LAST}\\s+(?:of\\s+the\\s+)?dates?\\b[^.;:()]{0,50}?\\bsignature(?:\\s+(?:page|block|line)s?|s)?`,
].join('|')

const WHOLE = new RegExp(`^(?:${LAST_SIGNATURE_SOURCE})`, 'i')

/** The words mean the day on which the last of the parties signed. */
export const isLastSignature = (words: string): boolean => WHOLE.test(words)
