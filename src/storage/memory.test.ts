import { describe, test } from 'vitest'
import type { Stored } from '#record/entry.ts'
import { CONTRACT } from './contract.ts'
import { emptyShelf, memoryStore } from './memory.ts'

describe('the record in memory', () => {
  for (const { title, check } of CONTRACT)
    test(title, async () => {
      const shelf = emptyShelf()
      await check({ store: memoryStore(shelf), neighbour: memoryStore(shelf), plant: async (row) => void shelf.rows.push(row as Stored) })
    })
})
