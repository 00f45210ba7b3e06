/** Two spaces, keys in the order of the schema, a line break at the end. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
