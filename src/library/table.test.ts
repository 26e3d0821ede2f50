import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readContent } from '#knowledge/read-content.ts'
import { contentFiles } from '../../scripts/content-files.ts'
import { guideTable } from './table.ts'

it('docs/library.md is what the guides say now (npx tsx scripts/library-table.ts writes it)', async () => {
  const { files } = await contentFiles(new URL('../../knowledge', import.meta.url).pathname)
  const written = readFileSync(new URL('../../docs/library.md', import.meta.url), 'utf8')
  expect(written).toBe(guideTable(readContent(files).content.reading.guides))
})
