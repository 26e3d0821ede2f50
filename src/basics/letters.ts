/** How names and ids are written for readers. */

/** "gluteus medius" of "gluteus-medius". */
export const spaced = (id: string): string => id.replaceAll('-', ' ')

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
