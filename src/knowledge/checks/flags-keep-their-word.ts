import { type ContentCheck, fileOf } from './check.ts'

export const flagsKeepTheirWord: ContentCheck = {
  sentence:
    'What an urgency promises holds: emergency and same-day flags stop running (an eye or a rash apart), bone flags withhold tests, and a pause says who lifts it.',
  run: ({ knowledge }) =>
    knowledge.flags.flatMap((flag) => {
      const path = fileOf.flag(flag)
      const problems: { path: string; message: string }[] = []
      if (flag.urgency === 'emergency' && flag.run !== 'stop') problems.push({ path, message: 'an emergency must stop running' })
      if (flag.urgency === 'emergency' && !flag.withholdsTests) problems.push({ path, message: 'an emergency must withhold movement tests' })
      if (flag.bone && !flag.withholdsTests) problems.push({ path, message: 'a bone flag must withhold movement tests' })
      if (flag.bone && flag.run !== 'stop' && flag.run !== 'pause') problems.push({ path, message: 'a bone flag must stop or pause running' })
      if (flag.urgency !== 'self-care' && flag.urgency !== 'routine-clinician' && flag.run === 'modify')
        problems.push({ path, message: 'an urgent flag cannot merely modify running' })
      return problems
    }),
}
