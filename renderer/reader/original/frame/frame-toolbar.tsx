import { ArrowLeftRight, Link2, Minus, Plus } from 'lucide-react'
import { Button, count, IconButton } from '../../../ui/index.ts'
import original from '../original-tab.module.css'
import type { useFrameZoom } from './use-frame-zoom.ts'

interface Props {
  readonly zoom: ReturnType<typeof useFrameZoom>
  readonly links: number
  readonly onLinks: () => void
}

/** Sets how large the page is, and lists the addresses in it. */
export function FrameToolbar({ zoom: { zoom, setZoom, scale, larger, smaller }, links, onLinks }: Props) {
  const step = (to: number | undefined) => to !== undefined && setZoom(to)
  return (
    <div className={original.toolbar} role="toolbar" aria-label="Size and links">
      <IconButton label="Smaller" size="small" isDisabled={smaller === undefined} onPress={() => step(smaller)}>
        <Minus size={16} aria-hidden />
      </IconButton>
      <span className={original.scale}>{Math.round(scale * 100)} %</span>
      <IconButton label="Larger" size="small" isDisabled={larger === undefined} onPress={() => step(larger)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label="As wide as the window" size="small" isPressed={zoom === 'width'} onPress={() => setZoom('width')}>
        <ArrowLeftRight size={15} aria-hidden />
      </IconButton>
      {links > 0 && (
        <>
          <span className={original.gap} />
          <Button size="small" onPress={onLinks}>
            <Link2 size={15} aria-hidden /> Links ({count(links)})
          </Button>
        </>
      )}
    </div>
  )
}
