import { encode } from 'uqr'

interface QrCodeProps {
  text: string
  /** What it is, for those who do not see it. */
  label: string
  /** Width and height, CSS. */
  size?: string
}

/** `<QrCode text={address} label="QR-код приглашения" size="4cm" />`; drawn here, dark on white in every theme. */
export function QrCode({ text, label, size = '12rem' }: QrCodeProps) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 3 })
  const dark = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${modules} ${modules}`} width={size} height={size}>
      <rect width={modules} height={modules} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
