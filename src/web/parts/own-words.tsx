/**
 * Words of the runner's own or of a file inside a message: a note, the name of a shoe, of a watch, of a file. A message reads marks in its values
 * (`<b>`, `<0>`, `\x41`), so these words never are one: they stand beside it.
 */

/** Inside `<Trans>`, as an element; isolated, so that a name written from right to left turns nothing else round. */
export const Own = ({ text }: { readonly text: string }) => <bdi>{text}</bdi>

/** In a message of plain text, where the words will stand. No keyboard has it. */
export const OWN = '\uF8FF'

/** The message with the words in the place of `OWN`. */
export const withOwn = (message: string, text: string): string => message.replace(OWN, () => text)
