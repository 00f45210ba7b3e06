/** Names that differ in case or in composed letters only are one name on some file systems. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase()
