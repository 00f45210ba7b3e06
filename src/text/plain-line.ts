/** One line without control characters or marks that turn the direction of writing: other people's words, fit for any format. */
export const plainLine = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '�')
    .trim()
