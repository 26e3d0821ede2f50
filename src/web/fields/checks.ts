/** Whether a value that was kept beside the record is what it should be: another version of the app may have written it. */
export type Check = (value: unknown) => boolean

export const isBoolean: Check = (value) => typeof value === 'boolean'

export const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string)
