import { tellBeforeThePain, tellLoad, warnBefore } from '#state/tell-load.ts'
import { type Command, refuse } from './command.ts'
import { allowanceText, loadAsJson, loadAsText, weekText } from './load-words.ts'
import { readWords } from './record-words.ts'
import { tellAsOf } from './tell-as-of.ts'

/** `hipwise load RECORD --on DATE`: what was run, what stands out, how far today, and what came before the pain. */
export const loadCommand: Command = {
  name: 'load',
  usage: 'load RECORD|- --on DATE [--at HH:MM] [--planned MIN[,KM]] [--json]',
  sentence:
    'Prints the load of a record: metrics, alerts with their evidence, coverage, shoes, the run allowance, what the runs show from before the pain, and what a planned run would raise.',
  run: async (words) => {
    const { path, on, at, planned, json, wrong } = readWords(words)
    if (wrong !== undefined || path === undefined || on === undefined)
      return refuse(`${wrong ?? 'A record and a day are needed.'}\nUsage: hipwise ${loadCommand.usage}`)
    const read = await tellAsOf(path, on, at)
    if (!read.ok) return refuse(read.problem)
    const { state, told, rehab, later } = read.value
    const load = tellLoad(told, rehab.load)
    const before = tellBeforeThePain(state, told, rehab.load)
    const run = told.plan?.today.run
    const warned = planned && warnBefore({ day: told.today, ...planned }, told, rehab.load)
    if (json) {
      const whole = {
        day: told.today,
        writtenLater: later,
        ...(loadAsJson(load) as object),
        allowance: run ?? null,
        week: told.plan?.today.week ?? [],
        beforeThePain: before ?? null,
        planned: warned ?? null,
      }
      console.log(JSON.stringify(whole, null, 2))
      return 0
    }
    const parts = [
      ...loadAsText(load),
      ['Run today', run ? [allowanceText(run), ...run.why, ...weekText(told.plan!.today.week)] : ['No plan has begun: nothing says how far.']],
      [
        'A run as planned',
        warned
          ? [
              ...(warned.overAllowance ? ['More than today allows.'] : []),
              ...warned.alerts.map(({ text, caveat }) => `${text} ${caveat}`),
              ...(warned.overAllowance || warned.alerts.length > 0 ? [] : ['Raises nothing.']),
            ]
          : [],
      ],
      [
        'Before the pain began',
        before ? before.offers.map(({ finding, answer, because }) => `${finding}: ${answer} ${because.map(({ text }) => text).join(' ')}`) : [],
      ],
    ] as const
    console.log(
      [`On ${told.today}`, ...parts.filter(([, list]) => list.length > 0).flatMap(([title, list]) => ['', title, ...list.map((each) => `  ${each}`)])].join(
        '\n',
      ),
    )
    return 0
  },
}
