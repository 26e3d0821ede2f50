/** The same shape while it is being put together: what is given out is readonly again. */
export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }
