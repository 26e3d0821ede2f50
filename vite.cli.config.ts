import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line and the threads it starts, as plain JavaScript: it begins in a fifth of the time, and a new thread does not know how to read TypeScript. */
export default defineConfig({
  publicDir: false,
  build: {
    // as deep as src/cli, so that paths from a file to the root are the same from both, as is the folder beside it that a build is made in
    outDir: resolve(import.meta.dirname, 'dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    ssr: true,
    rolldownOptions: { input: { main: 'src/cli/main.ts', 'file-worker': 'src/cli/file-worker.ts' }, output: { chunkFileNames: '[name]-[hash].js' } },
  },
  ssr: { noExternal: true },
})
