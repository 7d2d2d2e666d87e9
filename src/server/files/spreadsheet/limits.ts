const megabyte = 1024 * 1024

/** A staff list of 20,000 × 12 is about 1.2 MB, 11 MB unpacked: these leave room and no more. */
export const limits = {
  fileBytes: 20 * megabyte,
  zipEntries: 1000,
  unpackedBytes: 120 * megabyte,
  /** Deflate reaches 1000 : 1 only on repeated bytes; real sheets stay under 60 : 1. */
  ratio: 200,
  /** Small parts may compress as well as they like. */
  ratioFromBytes: megabyte,
  rows: 50_000,
  columns: 200,
  answerBytes: 64 * megabyte,
  /** 50,000 × 12 is read in 192; a hostile file then ends at 340 of the whole process. */
  heapMegabytes: 256,
  timeMs: 20_000,
  readersAtOnce: 2,
} as const
