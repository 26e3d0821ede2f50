import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** "strength to calm, level 4 to 2" as the runner reads it: "Back from “Strengthen” to “Calm down”. Walk-run level 4 to 2." */
export function movedSentence(i18n: I18n, moved: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
  if (!moved) return undefined
  const said = moved.split(', ').map((part) => {
    const [, level, from = '', to = ''] = /^(level )?(\S+) to (\S+)$/.exec(part) ?? []
    return level ? i18n._(msg`Back from walk-run level ${from} to ${to}.`) : i18n._(msg`Back from “${names.get(from) ?? from}” to “${names.get(to) ?? to}”.`)
  })
  return said.join(' ')
}
