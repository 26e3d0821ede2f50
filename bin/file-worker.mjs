/** A thread of `hipwise import` that understands files beside the main one. */

const { register } = await import('tsx/esm/api')
register()
await import('../src/cli/file-worker.ts')
