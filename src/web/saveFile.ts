import { fetchFile } from '#web/request.ts'

/** Lays the file of a `downloadUrl` where the browser keeps downloads; a refusal is thrown with its reasons. */
export async function saveFile(url: string): Promise<void> {
  const { content, name } = await fetchFile(url)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Some browsers read the file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
