import { fuzzDirectories, fuzzFiles } from '../tests/fuzz-files.ts'

/** A hundred thousand damaged training files through the import, as part of `npm run drill`; fails when one is thrown at the caller or fills the memory, or when a file is missing in a damaged zip without a word. */

const MOST_MEMORY = 300
const seed = Number(process.argv[2] ?? 7)
const { tried, read, refused, memory, thrown } = await fuzzFiles(100_000, seed)
console.log(
  `${tried} damaged training files (seed ${seed}): ${read} read as far as they went, ${refused} refused, ${thrown.length} thrown; ${memory.toFixed(0)} MB over idle (at most ${MOST_MEMORY})`,
)
for (const each of thrown.slice(0, 10)) console.error(each)
const directories = await fuzzDirectories(10_000, seed)
console.log(
  `${directories.tried} zips with one byte of their directory changed: out of ${directories.whole} every file came whole, of ${directories.told} it was said that files may be missing, ${directories.wrong.length} wrong`,
)
for (const each of directories.wrong.slice(0, 10)) console.error(each)
if (thrown.length > 0 || memory > MOST_MEMORY || directories.wrong.length > 0) process.exitCode = 1
