import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { OpenAt, TabName } from '../actions/index.ts'
import { DossierTab, LinksTab } from '../dossier/index.ts'
import { useRelations } from '../library/index.ts'
import { count } from '../ui/index.ts'
import { CompareView } from './compare/compare-view.tsx'
import { copyWithCitation } from './copy-citation.ts'
import { DetailsTab } from './details/details-tab.tsx'
import styles from './document-tabs.module.css'
import { DocumentTools } from './document-tools.tsx'
import { type DocumentActs, offerActs } from './in-document.ts'
import { NotesTab } from './notes-tab.tsx'
import type { Opened } from './opened.ts'
import { findsInOriginal } from './original/finds-in-original.ts'
import { OriginalTab } from './original/original-tab.tsx'
import { hasSlides } from './original/slides/has-slides.ts'
import { SlidesPrintout } from './original/slides/slides-printout.tsx'
import { useWarmOriginal } from './original/use-warm-original.ts'
import { Printout } from './print/printout.tsx'
import { ReadTab } from './read/read-tab.tsx'
import { type Find, openedFind } from './read/use-looked-for.ts'
import { tabOnArrival } from './tab-on-arrival.ts'

interface Props {
  readonly document: Opened
  readonly at: OpenAt & { readonly visit: number }
  readonly chosenTab: TabName | undefined
  readonly onChooseTab: (tab: TabName) => void
}

/** pdf.js is large: it is loaded with the first PDF that is printed or looked at. */
const PdfPrintout = lazy(async () => ({ default: (await import('./original/pdf/pdf-printout.tsx')).PdfPrintout }))

/** The document from its several sides. */
export function DocumentTabs({ document, at, chosenTab, onChooseTab }: Props) {
  const { row, blocks } = document
  const [compared, setCompared] = useState<DocumentId>()
  const [shown, setShown] = useState({ visit: at.visit, tab: tabOnArrival(at, row, chosenTab) })
  if (shown.visit !== at.visit) {
    setShown({ visit: at.visit, tab: tabOnArrival(at, row, shown.tab) })
    setCompared(undefined)
  }
  const showTab = (tab: TabName) => {
    setShown({ visit: at.visit, tab })
    onChooseTab(tab)
  }
  const [find, setFind] = useState<Find>()
  const [asked, setAsked] = useState(0)
  const [outline, setOutline] = useState<'auto' | 'shown' | 'hidden'>('auto')
  const [said, setSaid] = useState('')
  const openFind = () => {
    setFind(openedFind)
    if (shown.tab === 'original' && findsInOriginal(row)) return
    setCompared(undefined)
    setShown({ visit: at.visit, tab: 'read' })
  }
  const cite = async () =>
    setSaid((await copyWithCitation(row, blocks)) ? 'Copied with its citation.' : 'The clipboard cannot be written here.')
  const [isPrinting, setPrinting] = useState(false)
  const print = () => setPrinting(true)
  const onPrinted = useCallback(() => setPrinting(false), [])
  const printsSlides = shown.tab === 'original' && hasSlides(row)
  const printsPages = shown.tab === 'original' && row.format === 'pdf' && row.outcome !== 'refused'
  useActs({ find: openFind, cite: () => void cite(), print })

  useWarmOriginal(row)
  const { outgoing, incoming } = useRelations(row.id)
  const links = outgoing.length + incoming.length
  const panels: ReadonlyArray<readonly [TabName, ReactNode, ReactNode]> = [
    ...(row.kind === 'liaison' ? [['dossier', 'Dossier', <DossierTab key="dossier" document={document} />] as const] : []),
    [
      'read',
      'Read',
      compared !== undefined ? (
        <CompareView key="compare" document={document} other={compared} onClose={() => setCompared(undefined)} />
      ) : (
        <ReadTab
          key="read"
          document={document}
          at={at}
          find={find}
          onFind={setFind}
          outline={outline}
          askedBefore={asked}
          onOutlineChosen={() => setOutline((before) => (before === 'shown' ? 'auto' : before))}
        />
      ),
    ],
    ['original', 'Original', <OriginalTab key="original" document={document} at={at} find={find} onFind={setFind} />],
    ['links', <>Links{links > 0 && <span className={styles.count}>{count(links)}</span>}</>, <LinksTab key="links" document={document} />],
    ['notes', 'Notes', <NotesTab key="notes" id={row.id} />],
    ['details', 'Details', <DetailsTab key="details" document={document} />],
  ]
  // Put right to be no liaison, a document has no dossier any more.
  const selected = panels.some(([name]) => name === shown.tab) ? shown.tab : 'read'
  return (
    <>
      {/* Outside the tabs, which draw what is inside them twice. */}
      {isPrinting &&
        (printsSlides ? (
          <SlidesPrintout document={document} onDone={onPrinted} />
        ) : printsPages ? (
          <Suspense>
            <PdfPrintout document={document} onDone={onPrinted} />
          </Suspense>
        ) : (
          <Printout document={document} onDone={onPrinted} />
        ))}
      <Tabs className={styles.tabs ?? ''} selectedKey={selected} onSelectionChange={(key) => showTab(key as TabName)}>
        <div className={styles.bar}>
          <TabList aria-label="Sides of the document" className={styles.list ?? ''}>
            {panels.map(([name, label]) => (
              <Tab key={name} id={name} className={styles.tab ?? ''}>
                {label}
              </Tab>
            ))}
          </TabList>
          <DocumentTools
            row={row}
            isReading={selected === 'read'}
            said={said}
            onCompare={setCompared}
            onOutline={() => setOutline(toggled)}
            onAskBefore={() => setAsked(asked + 1)}
            onCite={() => void cite()}
            onPrint={print}
            onFind={openFind}
          />
        </div>
        {panels.map(([name, , panel]) => (
          <TabPanel key={name} id={name} className={styles.panel ?? ''} data-name={name}>
            {panel}
          </TabPanel>
        ))}
      </Tabs>
    </>
  )
}

/** Whether the outline shows by itself depends on the width, so what is asked for is the opposite of what is seen. */
function toggled(): 'shown' | 'hidden' {
  const outline = document.querySelector<HTMLElement>('nav[aria-label="Outline"]')
  return outline !== null && outline.offsetWidth > 0 ? 'hidden' : 'shown'
}

/** The keys that belong to the opened document, wherever the focus is; the palette and the shortcut sheet name them too. */
function useActs(acts: DocumentActs): void {
  // Listens to the window, and tells the frame's commands, which are outside React.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      const key = event.key.toLowerCase()
      if (key === 'f' && !event.shiftKey) acts.find()
      else if (key === 'c' && event.shiftKey) acts.cite()
      else if (key === 'p' && !event.shiftKey) acts.print()
      else return
      event.preventDefault()
    }
    const withdraw = offerActs(acts)
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      withdraw()
    }
  })
}
