import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readContent } from '#knowledge/read-content.ts'
import { guideTable } from '#library/table.ts'
import { contentFiles } from './content-files.ts'

/** Writes docs/library.md: every guide with its reading grade. */

const root = fileURLToPath(new URL('..', import.meta.url))
const { files } = await contentFiles(join(root, 'knowledge'))
await writeFile(join(root, 'docs', 'library.md'), guideTable(readContent(files).content.reading.guides))
console.log('docs/library.md written')
