import { ScanText } from 'lucide-react'
import { useState } from 'react'
import { useDeskActions } from '../../actions/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { Button, Choice, plural } from '../../ui/index.ts'
import { type OcrLanguage, ocrLanguages } from './ocr-languages.ts'
import styles from './ocr-notice.module.css'
import { cancelOcr, startOcr, useOcr } from './ocr-queue.ts'

/** Whether a document has pages whose words could be read off their pictures. */
const hasPictures = ({ warnings, format, outcome }: DocumentRow): boolean =>
  warnings.some(({ kind }) => kind === 'no-text-layer') || (format === 'image' && outcome === 'unreadable')

/** Offers to read a document's scanned pages, and shows how far that is. */
export function OcrNotice({ row }: { readonly row: DocumentRow }) {
  const { running, waiting, failed } = useOcr()
  const isRunning = running?.id === row.id
  if (isRunning)
    return (
      <div className={styles.notice}>
        <ScanText size={16} aria-hidden />
        <span className={styles.text}>
          Reading page {Math.min(running.done + 1, running.pages)} of {plural(running.pages, 'scanned page')}…
        </span>
        <progress className={styles.progress} value={running.done} max={running.pages} aria-label="Reading scanned pages" />
        <Button size="small" onPress={cancelOcr}>
          Cancel
        </Button>
      </div>
    )
  if (waiting.includes(row.id))
    return (
      <div className={styles.notice}>
        <ScanText size={16} aria-hidden />
        <span className={styles.text}>
          Its scanned pages are read after those of {running === undefined ? 'another document' : <bdi>{running.name}</bdi>}.
        </span>
        <Button size="small" onPress={cancelOcr}>
          Cancel
        </Button>
      </div>
    )
  return hasPictures(row) ? <OcrOffer row={row} problem={failed.get(row.id)} /> : null
}

function OcrOffer({ row, problem }: { readonly row: DocumentRow; readonly problem: string | undefined }) {
  const { readAgain } = useDeskActions()
  const [language, setLanguage] = useState<OcrLanguage>('eng')
  if (readAgain === undefined) return null
  return (
    <div className={styles.offer}>
      <ScanText size={16} aria-hidden />
      <span className={styles.text}>
        {problem === undefined ? (
          'Its words can be read off the pictures on this machine, at some seconds a page, and are then marked so.'
        ) : (
          <strong>{problem}</strong>
        )}
      </span>
      <Choice
        label="Written in"
        value={language}
        options={ocrLanguages.map(({ code, label }) => ({ id: code, label }))}
        onChange={(code) => setLanguage(code as OcrLanguage)}
      />
      <Button size="small" variant="primary" onPress={() => startOcr({ ids: [row.id], languages: languagesFor(language), readAgain })}>
        Read scanned pages (OCR)
      </Button>
    </div>
  )
}

/** Papers in other languages name groups, documents and addresses in English. */
const languagesFor = (language: OcrLanguage): readonly OcrLanguage[] => (language === 'eng' ? ['eng'] : [language, 'eng'])
