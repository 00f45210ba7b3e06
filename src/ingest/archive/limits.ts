/** Of archives within archives, with the outermost as the first. */
export const deepestArchive = 3
/** Contracts of one archive. */
export const mostContracts = 1_000
/** Of one file inside, unpacked. */
export const largestFile = 200 * 1024 * 1024
/** Files of one archive, contracts or not. */
export const mostFiles = 100_000
