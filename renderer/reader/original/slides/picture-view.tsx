import type { PictureUse } from '../../../../shared/contracts/drawing.ts'
import { useSlide } from './slide-context.ts'
import styles from './slide-view.module.css'

/** The least share of a picture that is shown, so that none is blown up without end. */
const leastShown = 0.001

/** A picture stretched over its box, with its sides cut off. Shown as an image, whatever its kind: nothing in one can run. */
export function PictureView({
  use: { index, crop = [0, 0, 0, 0], opacity, tile },
  alt,
}: {
  readonly use: PictureUse
  readonly alt: string
}) {
  const address = useSlide().pictures[index]
  if (address === undefined) return null
  const seen = opacity === undefined || !Number.isFinite(opacity) ? undefined : Math.max(0, Math.min(1, opacity))
  if (tile !== undefined) return <Tiles address={address} scale={tile} opacity={seen} />
  const [top, right, bottom, left] = crop.map((share) => (Number.isFinite(share) ? Math.max(-10, Math.min(1, share)) : 0)) as [
    number,
    number,
    number,
    number,
  ]
  const [width, height] = [Math.max(leastShown, 1 - left - right), Math.max(leastShown, 1 - top - bottom)]
  return (
    <img
      className={styles.picture}
      src={address}
      alt={alt}
      draggable={false}
      style={{
        left: `${(-left / width) * 100}%`,
        top: `${(-top / height) * 100}%`,
        width: `${100 / width}%`,
        height: `${100 / height}%`,
        opacity: seen,
      }}
    />
  )
}

/** A picture repeated over its box, at its own size in pixels under a scale. The address is one the window made. */
function Tiles({ address, scale, opacity }: { readonly address: string; readonly scale: number; readonly opacity: number | undefined }) {
  const size = Number.isFinite(scale) ? Math.max(0.01, Math.min(100, scale)) : 1
  return (
    <div
      className={styles.tiles}
      style={{
        width: `${100 / size}%`,
        height: `${100 / size}%`,
        transform: `scale(${size})`,
        backgroundImage: `url("${CSS.escape(address)}")`,
        opacity,
      }}
    />
  )
}
