import type { Recording, Session } from '../recording.ts'

/**
 * How it felt, 0 (very weak) to 100 (very strong), as the runner told the watch. Suunto asks for one of five, from poor (1) to excellent (5), and writes it as
 * a field of its own. Of other apps' fields none is taken for it: what HealthFit calls "WORKOUT RPE ESTIMATED" only says, as 0 or 1, whether somebody
 * estimated the effort. A field of its own does not say which leg it belongs to.
 */
export function feelOf({ device, developer, sessions }: Pick<Recording, 'device' | 'developer' | 'sessions'>, session: Session): number | undefined {
  if (session.feel !== undefined || sessions.length > 1 || !device?.startsWith('suunto')) return session.feel
  const told = developer.find(({ of, name }) => of === 'session' && name === 'feeling')?.last
  return told === undefined || !FIVE.includes(told) ? undefined : (told - 1) * 25
}

const FIVE: readonly number[] = [1, 2, 3, 4, 5]
