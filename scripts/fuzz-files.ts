import { fuzzFiles } from '../tests/fuzz-files.ts'

/** A hundred thousand damaged training files through the import, as part of `npm run drill`; fails when one is thrown at the caller or fills the memory. */

const MOST_MEMORY = 300
const seed = Number(process.argv[2] ?? 7)
const { tried, read, refused, memory, thrown } = await fuzzFiles(100_000, seed)
console.log(
  `${tried} damaged training files (seed ${seed}): ${read} read as far as they went, ${refused} refused, ${thrown.length} thrown; ${memory.toFixed(0)} MB over idle (at most ${MOST_MEMORY})`,
)
for (const each of thrown.slice(0, 10)) console.error(each)
if (thrown.length > 0 || memory > MOST_MEMORY) process.exitCode = 1
