import { ExternalLink } from 'lucide-react'
import { useDeskActions } from '../actions/index.ts'
import { Button } from '../ui/index.ts'
import styles from './address.module.css'
import { CopyButton } from './copy-button.tsx'

/** An address, whole, to be copied, or opened outside once it was seen and agreed to. */
export function Address({ url }: { readonly url: string }) {
  const { showAddress } = useDeskActions()
  return (
    <div className={styles.address}>
      <bdi className={styles.url} dir="ltr">
        {url}
      </bdi>
      <span className={styles.actions}>
        <CopyButton text={() => url}>Copy address</CopyButton>
        <Button size="small" onPress={() => showAddress(url)}>
          <ExternalLink size={14} aria-hidden />
          Open…
        </Button>
      </span>
    </div>
  )
}
