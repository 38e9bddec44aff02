import { useEffect, useState } from 'react'
import type { HostInfo } from '../../../shared/contracts/host.ts'
import { host } from '../../host/index.ts'
import { Button, Choice, Dialog, fileSize, plural } from '../../ui/index.ts'
import { notify } from '../notices.ts'
import { clearSearchHistory, useSearchHistory } from '../search/search-history.ts'
import { changeSettings, type Settings, useSettings } from '../settings.ts'
import styles from './dialogs.module.css'

const themes: ReadonlyArray<{ readonly id: Settings['theme']; readonly label: string }> = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]
const sizes = [
  { id: '0.9', label: 'Small' },
  { id: '1', label: 'Normal' },
  { id: '1.15', label: 'Large' },
  { id: '1.35', label: 'Projector' },
]

const spellings = [
  { id: 'forms', label: 'Also in other forms' },
  { id: 'literal', label: 'As written' },
]

/** How the window looks and searches, and where what it holds is kept. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { theme, textScale, isLiteral } = useSettings()
  const themeOf = (id: string) => themes.find((one) => one.id === id)?.id ?? 'system'
  return (
    <Dialog title="Settings" isOpen onClose={onClose} actions={<Button onPress={onClose}>Done</Button>}>
      <div className={styles.settings}>
        <Choice label="Theme" value={theme} options={themes} onChange={(id) => changeSettings({ theme: themeOf(id) })} />
        <Choice label="Text size" value={String(textScale)} options={sizes} onChange={(id) => changeSettings({ textScale: Number(id) })} />
        <Choice
          label="Words in a search"
          value={isLiteral ? 'literal' : 'forms'}
          options={spellings}
          onChange={(id) => changeSettings({ isLiteral: id === 'literal' })}
        />
        <History />
        <Storage />
      </div>
    </Dialog>
  )
}

function History() {
  const past = useSearchHistory().length
  if (past === 0) return null
  return (
    <section className={styles.storage}>
      <h3>Earlier searches</h3>
      <p>{plural(past, 'search', 'searches')} remembered on this machine, offered by ↓ in the empty search box.</p>
      <Button size="small" onPress={clearSearchHistory}>
        Forget them
      </Button>
    </section>
  )
}

function Storage() {
  const { info, usage, quota, isPersisted, persist } = useStorage()
  return (
    <section className={styles.storage}>
      <h3>Where your data lives</h3>
      {info !== undefined && <p className={styles.placeName}>In {info.dataPlace}.</p>}
      {usage !== undefined && quota !== undefined && (
        <p>
          {fileSize(usage)} used; there is room for about {fileSize(quota)}.
        </p>
      )}
      {isPersisted === true && <p>The system has promised not to clear it when the disk gets full.</p>}
      {isPersisted === false && (
        <>
          <p>The system may clear it when the disk gets very full. Keep your originals, or ask the system to protect it.</p>
          <Button size="small" onPress={() => void persist()}>
            Protect it
          </Button>
        </>
      )}
      {info !== undefined && (
        <p className={styles.note}>
          Liaison Desk {info.version} on {info.platform}. No account, no telemetry, no network.
        </p>
      )}
    </section>
  )
}

/** What the shell and the browser say of the storage. */
function useStorage() {
  const [info, setInfo] = useState<HostInfo>()
  const [estimate, setEstimate] = useState<StorageEstimate>({})
  const [isPersisted, setPersisted] = useState<boolean>()
  // Asks the shell and the browser, which are outside React.
  useEffect(() => {
    void host.info().then(setInfo)
    void navigator.storage.estimate().then(setEstimate)
    void navigator.storage.persisted().then(setPersisted)
  }, [])
  const persist = async () => {
    const isGranted = await navigator.storage.persist()
    setPersisted(isGranted)
    if (!isGranted) notify('The system did not grant it. It often does once the app has been used for some days.')
  }
  return { info, usage: estimate.usage, quota: estimate.quota, isPersisted, persist }
}
