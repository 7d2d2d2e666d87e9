import { readBytes } from './readBytes.ts'

// The entry of the reader's own process: the file comes in by stdin, the answer leaves by stdout.
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk)
const answer = await readBytes(Buffer.concat(chunks), process.argv[2] ?? '')
process.stdout.write(JSON.stringify(answer))
