import { type ReactNode, useState } from 'react'
import { Link, Popover, PreviewTrigger } from 'react-aria-components'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import { printSymbol } from '../../../shared/symbols/index.ts'
import { useDeskActions } from '../../actions/index.ts'
import { useBearers } from '../../library/index.ts'
import { classes } from '../../ui/index.ts'
import { SymbolCard } from './symbol-card.tsx'
import styles from './symbol-link.module.css'

interface Props {
  readonly symbol: SymbolKey
  /** As the text prints it; the symbol's own spelling when nothing is given. */
  readonly children?: ReactNode
}

/**
 * A symbol as a live link: rested on, it shows what the library knows; followed, it opens the one document that bears
 * it. Where none or several do, following it shows the card, from which to choose.
 */
export function SymbolLink({ symbol, children }: Props) {
  const { openDocument } = useDeskActions()
  const bearers = useBearers(symbol)
  const [isOpen, setOpen] = useState(false)
  const [only] = bearers

  const follow = () => {
    if (only !== undefined && bearers.length === 1) {
      setOpen(false)
      openDocument(only.id)
    } else setOpen(true)
  }

  return (
    <PreviewTrigger delay={350} isOpen={isOpen} onOpenChange={setOpen}>
      <Link className={classes(styles.link, only === undefined && styles.absent)} onPress={follow}>
        {children ?? <bdi>{printSymbol(symbol)}</bdi>}
      </Link>
      <Popover className={styles.card ?? ''} placement="bottom start" offset={6} aria-label={`About ${printSymbol(symbol)}`}>
        <SymbolCard symbol={symbol} bearers={bearers} />
      </Popover>
    </PreviewTrigger>
  )
}
