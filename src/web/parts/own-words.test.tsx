import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setupI18n } from '@lingui/core'
import { I18nProvider, Trans } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { OWN, Own, withOwn } from './own-words.tsx'

const NAMES = ['<b>x</b>', '<0>x</0>', '<1/>', '{0}', '{x, plural, other {y}}', '&amp;', '"quoted" ‘too’', 'C:\\x41\\u0042', '$& $1', '# % ~']

// not written out where they are used: `lingui extract` would take them for messages of the pages
const [AWAY, FILE_OF] = ['Put away<0> <1/></0>', 'a file of {OWN}, saved']
const i18n = setupI18n({ locale: 'en', messages: { en: Object.fromEntries([AWAY, FILE_OF].map((message) => [message, message])) } })
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!)

describe('the runner’s own words stand in a message as they were written', () => {
  it.each(NAMES)('as an element: %s', (name) =>
    expect(
      renderToStaticMarkup(
        <I18nProvider i18n={i18n}>
          <Trans id={AWAY} components={{ 0: <span />, 1: <Own text={name} /> }} />
        </I18nProvider>,
      ),
    ).toBe(`Put away<span> <bdi>${escaped(name)}</bdi></span>`),
  )
  it.each(NAMES)('in plain text: %s', (name) => expect(withOwn(i18n._(FILE_OF, { OWN }), name)).toBe(`a file of ${name}, saved`))
})

/** What a runner or a file names, in the expressions that messages take as values. */
const OWN_WORDS = /\b(note|gear|device|title|path|detail|question|shoe\.name)\b|^(shoe|names)$/

describe('no message takes them as a value', () => {
  const folder = path.join(import.meta.dirname, '../locales/en')
  const files = readdirSync(folder).filter((file) => file.endsWith('.po'))
  it('there are catalogues to look at', () => expect(files).toContain('runs.po'))
  it.each(files)('%s', (file) => {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n')
    const values = lines.flatMap((line) =>
      line.startsWith('#. placeholder')
        ? [line.replace(/^#\. placeholder \{\d+\}: /, '')]
        : [...(/^(msgid )?"(.*)"/.exec(line)?.[2] ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name!),
    )
    expect(values.filter((value) => OWN_WORDS.test(value))).toEqual([])
  })
})
