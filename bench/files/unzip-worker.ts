import { gunzipSync, inflateSync } from 'fflate'
import { listZip, packedBytes } from '#files/archives/zip.ts'
import { fileSource } from '#web/import/file-source.ts'

/** The floor in a browser: every entry of a zip unpacked with fflate, read block by block as the import does, and nothing else. Answers with the seconds it took. */
self.onmessage = async ({ data }: MessageEvent<File>) => {
  const started = performance.now()
  const source = fileSource(data)
  const listed = await listZip(source)
  for (const entry of listed.ok ? listed.value.entries : []) {
    const packed = await packedBytes(source, entry)
    if (!packed.ok) continue
    const bytes = entry.method === 0 ? packed.value : inflateSync(packed.value, { out: new Uint8Array(entry.size) })
    if (entry.name.endsWith('.gz')) gunzipSync(bytes)
  }
  self.postMessage((performance.now() - started) / 1000)
}
