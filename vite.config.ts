import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const outDir = fileURLToPath(new URL('./dist/web', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  plugins: [react(), compressedBeside()],
  // The server replaces the literal with a fresh nonce in every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // A data: address is forbidden by the content security policy, fonts and images included.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
})

/** Writes `.br` and `.gz` beside each script and style, so that the server need not compress while it serves. */
function compressedBeside(): Plugin {
  return {
    name: 'compressed-beside',
    async closeBundle() {
      const assets = join(outDir, 'assets')
      const names = (await readdir(assets)).filter((name) => /\.(js|css|svg)$/.test(name))
      await Promise.all(names.map((name) => compress(join(assets, name))))
    },
  }
}

async function compress(file: string) {
  const text = await readFile(file)
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text))
  await writeFile(`${file}.gz`, await promisify(gzip)(text))
}
