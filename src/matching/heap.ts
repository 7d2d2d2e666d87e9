/** A binary heap of mentors by distance; among equals the lower index comes first, so that the order is the same everywhere. */
export interface Heap {
  length: number
  readonly items: Int32Array
  /** Where a mentor stands in `items`, −1 when it does not. */
  readonly place: Int32Array
  readonly key: Float64Array
}

export function emptyHeap(size: number): Heap {
  return {
    length: 0,
    items: new Int32Array(size),
    place: new Int32Array(size).fill(-1),
    key: new Float64Array(size),
  }
}

/** Puts a mentor in, or moves it forward: a key only ever falls while the mentor is inside. */
export function lower(heap: Heap, item: number, key: number): void {
  const { items, place } = heap
  heap.key[item] = key
  let hole = place[item] as number
  if (hole < 0) hole = heap.length++
  while (hole > 0) {
    const above = (hole - 1) >> 1
    const parent = items[above] as number
    if (!before(heap, item, parent)) break
    items[hole] = parent
    place[parent] = hole
    hole = above
  }
  items[hole] = item
  place[item] = hole
}

/** Takes out the nearest; the heap must not be empty. */
export function takeFirst(heap: Heap): number {
  const { items, place } = heap
  const first = items[0] as number
  place[first] = -1
  heap.length--
  if (heap.length > 0) sink(heap, items[heap.length] as number)
  return first
}

export function clear(heap: Heap): void {
  for (let i = 0; i < heap.length; i++) heap.place[heap.items[i] as number] = -1
  heap.length = 0
}

function sink(heap: Heap, item: number): void {
  const { items, place } = heap
  let hole = 0
  for (;;) {
    let below = 2 * hole + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && before(heap, items[below + 1] as number, items[below] as number)) below++
    const child = items[below] as number
    if (!before(heap, child, item)) break
    items[hole] = child
    place[child] = hole
    hole = below
  }
  items[hole] = item
  place[item] = hole
}

function before(heap: Heap, a: number, b: number): boolean {
  const left = heap.key[a] as number
  const right = heap.key[b] as number
  return left < right || (left === right && a < b)
}
