/** The same fields without those that are missing: for optional fields, which are absent and never undefined. */
export function present<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  const told: Record<string, unknown> = {}
  for (const key in fields) if (fields[key] !== undefined) told[key] = fields[key]
  return told as { [Key in keyof Fields]?: NonNullable<Fields[Key]> }
}
