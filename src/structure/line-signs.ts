/** What a line's words alone tell about whether a paragraph ends or starts there. */

export const endsSentence = (words: string): boolean =>
  /[.;:!?]["')\]]*$/.test(words) && !/\b(?:No|Inc|Sec|Art|vs|Mr|Mrs|Dr|St)\.$/.test(words)

export const startsLower = (words: string): boolean => /^[a-z]/.test(words) && !/^(?:www|http|e-?mail)/.test(words)

/** Capital letters throughout: `TERM AND TERMINATION`. */
export const isCapitals = (words: string): boolean => /[A-Z]{2}/.test(words) && !/[a-z]{2}/.test(words)

const SMALL = new Set('a an and as at by for from in into of on or the to with upon per vs under & -'.split(' '))

/** Every word but the small ones starts with a capital: `Term of Agreement`. */
export const isTitleCase = (words: string): boolean => {
  const list = words.split(/[\s/-]+/).filter((w) => /[A-Za-z]/.test(w))
  return (
    list.length > 0 &&
    /^["'(]*[A-Z]/.test(list[0]!) &&
    list.every((w) => /^["'(]*[A-Z0-9]/.test(w) || SMALL.has(w.replace(/[^a-z&]/gi, '')))
  )
}

/** The line cannot be the last of a paragraph: it ends in a word that asks for another. */
export const isOpen = (words: string): boolean =>
  /(?:[,(-]|\b(?:the|an?|of|to|and|or|in|for|by|with|from|under|on|at|as|that|which|this|such|its|any|all|between|shall|will|be|is|are|was|has|have|not|Section|Sections|Article|Exhibit|Schedule|Clause|clause|paragraph|section))$/.test(
    words,
  )

/** A reference goes on in the next line: `as set out in Section` / `4.2 above`. */
export const endsInReference = (words: string): boolean =>
  !/[;,.:] (?:and|or|and\/or|but)$/.test(words) && REFERENCE_END.test(words)

const REFERENCE_END =
  /\b(?:Sections?|Articles?|Clauses?|Paragraphs?|Exhibits?|Schedules?|Annex|Appendix|Attachments?|sub-?sections?|sub-?clauses?|No\.?|Nos\.?|Rule|Part|Items?|Phases?|of|in|to|under|by|this|and|or|with|the|per|see|than|least|\$)$/i

/** `no less than thirty` / `(30) days before`: the figure behind a number in words is no label. */
export const isSecondReading = (last: string, next: string): boolean =>
  /^\(\d{1,3}%?\)\s/.test(next) && NUMBER_END.test(last)
const NUMBER_END =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|(?:thir|four|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)$/i

/** Signature and form lines: `By: ____`, `Name:`, `Title: President`. */
export const isSignatureLine = (words: string): boolean =>
  /^(?:by|name|print(?:ed)? name|title|its|signature|signed|date|dated|witness|attest|position|designation|authori[sz]ed signat(?:ory|ure))\s*[:_/]/i.test(
    words,
  ) ||
  /^[_\s]{8,}$/.test(words) ||
  /^\/s\/ /i.test(words)
