import { Button, FileButton, Input, Text } from '@mantine/core'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import styles from './fileDrop.module.css'

interface FileDropProps {
  label: string
  /** Which files fit, in words. */
  hint: ReactNode
  /** «.xlsx,.csv» */
  accept: string
  /** In megabytes; the server has the last word. */
  most?: number
  file: File | null
  onChange: (file: File | null) => void
  error?: string
}

/** `<FileDrop label="Список сотрудников" hint="Excel или CSV" accept=".xlsx,.csv" file={file} onChange={setFile} />` */
export function FileDrop({ label, hint, accept, most = 20, file, onChange, error }: FileDropProps) {
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()

  function take(chosen: File | null | undefined) {
    if (!chosen) return
    const words = whyNotFile(chosen, accept, most)
    setRefused(words)
    if (!words) onChange(chosen)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }

  return (
    <Input.Wrapper label={label} labelElement="div" description={hint} error={refused ?? error} id={id}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is only a second way beside the button */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept={accept} onChange={take} inputProps={{ 'aria-label': label }}>
          {(button) => (
            <Button variant="default" {...button} aria-describedby={`${id}-description`}>
              {file ? 'Выбрать другой файл' : 'Выбрать файл'}
            </Button>
          )}
        </FileButton>
        <Text component="span" role="status">
          {file ? `${file.name}, ${sizeWords(file.size)}` : 'или перетащите его сюда'}
        </Text>
      </div>
    </Input.Wrapper>
  )
}

function whyNotFile(file: File, accept: string, most: number): string | null {
  const endings = accept.split(',').map((ending) => ending.trim().toLowerCase())
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending))) {
    return `Файл «${file.name}» не подходит. Нужен ${endings.join(' или ')}.`
  }
  if (file.size > most * 1024 * 1024) return `Файл больше ${most}\u00A0МБ: ${sizeWords(file.size)}.`
  return file.size === 0 ? `Файл «${file.name}» пустой.` : null
}

function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))}\u00A0КБ`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')}\u00A0МБ`
}
