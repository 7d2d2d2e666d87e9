import { describe, expect, it } from 'vitest'
import { clear, emptyHeap, type Heap, lower, takeFirst } from './heap.ts'
import { randomFrom } from './testing/smallProblems.ts'

function takeAll(heap: Heap): number[] {
  const taken: number[] = []
  while (heap.length > 0) taken.push(takeFirst(heap))
  return taken
}

describe('the heap of mentors', () => {
  it('gives the nearest first and, of equals, the lower index, whatever the order of coming', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = randomFrom(seed)
      const keys = Array.from({ length: 40 }, () => 5 + random(8))
      const heap = emptyHeap(40)
      for (const mentor of [...keys.keys()].sort((a, b) => ((a * 17) % 40) - ((b * 17) % 40))) {
        lower(heap, mentor, keys[mentor] as number)
      }
      for (let i = 0; i < 15; i++) {
        const mentor = random(40)
        keys[mentor] = (keys[mentor] as number) - random(3)
        lower(heap, mentor, keys[mentor] as number)
      }
      const sorted = [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b)
      expect(takeAll(heap)).toEqual(sorted)
    }
  })

  it('forgets everybody when cleared', () => {
    const heap = emptyHeap(3)
    lower(heap, 0, 1)
    lower(heap, 2, 5)
    clear(heap)
    expect(heap.length).toBe(0)
    lower(heap, 2, 9)
    lower(heap, 1, 7)
    expect(takeAll(heap)).toEqual([1, 2])
  })
})
