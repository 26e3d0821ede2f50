import { hipwise } from './hipwise.ts'

process.exitCode = await hipwise(process.argv.slice(2))
