import { CircleAlert, X } from 'lucide-react'
import { cancelImport, type ImportProgress, useImportProgress } from '../../import/index.ts'
import { Button, classes, count, IconButton, plural } from '../../ui/index.ts'
import { session } from '../session.ts'
import { useIsNavigationWide } from '../settings.ts'
import styles from './import-progress.module.css'
import { timeLeft } from './time-left.ts'
import { useFolding } from './use-folding.ts'

const titles: Readonly<Record<ImportProgress['state'], string>> = {
  idle: '',
  running: 'Importing',
  linking: 'Linking what belongs together',
  finished: 'Import finished',
  cancelled: 'Import cancelled',
  interrupted: 'Import stopped',
}
const titlesAgain: typeof titles = {
  ...titles,
  running: 'Reading again',
  finished: 'Reading again finished',
  cancelled: 'Reading again cancelled',
  interrupted: 'Reading again stopped',
}

/**
 * How the import stands: below the navigation, over nothing; where that is too narrow, in a corner. Its end is announced
 * once and goes away by itself. What could not be read stays as one line until it is dismissed.
 */
export function ImportProgressPanel() {
  const progress = useImportProgress()
  const isWide = useIsNavigationWide()
  const { state, announcement, importId = '' } = progress
  const isRunning = state === 'running' || state === 'linking'
  const end = isRunning || state === 'idle' ? undefined : `${importId} ${announcement}`
  const { isFolded, isDismissed, dismiss, hold } = useFolding(end)
  const failures = progress.unread + progress.skipped
  const isShown = state !== 'idle' && !isDismissed && (!isFolded || failures > 0)
  return (
    <>
      <div aria-live="polite" className="visually-hidden">
        {isRunning ? '' : announcement}
      </div>
      {isShown && (
        // Its many changes are not read out: the sentence above says the end once.
        <section
          role="status"
          aria-live="off"
          aria-label="Import progress"
          className={classes(styles.panel, !isWide && styles.floating)}
          data-folded={isFolded || undefined}
          {...hold}
        >
          {isFolded ? (
            <div className={styles.head}>
              <CircleAlert size={14} aria-hidden />
              <button type="button" className={styles.problems} onClick={() => session.showDialog('problems')}>
                {plural(failures, 'file')} not read
              </button>
              <Dismiss onPress={dismiss} />
            </div>
          ) : (
            <>
              <header className={styles.head}>
                <strong>{(progress.isAgain ? titlesAgain : titles)[state]}</strong> <bdi className={styles.label}>{progress.label}</bdi>
                {isRunning ? (
                  <Button variant="quiet" size="small" onPress={cancelImport}>
                    Cancel
                  </Button>
                ) : (
                  <Dismiss onPress={dismiss} />
                )}
              </header>
              {isRunning ? <Running progress={progress} /> : <p className={styles.sentence}>{withoutOpening(announcement)}</p>}
              {failures > 0 && (
                <button type="button" className={styles.problems} onClick={() => session.showDialog('problems')}>
                  What could not be read, and why
                </button>
              )}
            </>
          )}
        </section>
      )}
    </>
  )
}

function Dismiss({ onPress }: { readonly onPress: () => void }) {
  return (
    <IconButton label="Dismiss" size="small" onPress={onPress}>
      <X size={15} aria-hidden />
    </IconButton>
  )
}

/** The sentence without its opening words, which the panel's title says already. */
const withoutOpening = (announcement: string) => announcement.replace(/^(Import|Reading again) [a-z]+: /, '')

function Running({ progress }: { readonly progress: ImportProgress }) {
  const { state, done, found, imported, again, isAgain, duplicates, unread, skipped, current, remainingMs } = progress
  const facts = [
    ...(isAgain ? [] : [`${count(imported)} imported`]),
    ...(isAgain || again > 0 ? [`${count(again)} read again`] : []),
    ...(duplicates > 0 ? [`${count(duplicates)} already here`] : []),
    ...(unread > 0 ? [`${count(unread)} without text`] : []),
    ...(skipped > 0 ? [`${count(skipped)} left out`] : []),
  ]
  return (
    <>
      <progress className={styles.bar} aria-label="Files dealt with" max={Math.max(1, found)} value={state === 'linking' ? found : done} />
      <p className={styles.line}>
        <span>
          {count(done)} of {count(found)}
        </span>
        <span className={styles.end}>{state === 'linking' ? 'almost done' : timeLeft(remainingMs)}</span>
      </p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <p className={styles.current}>
        <bdi>{current ?? ' '}</bdi>
      </p>
    </>
  )
}
