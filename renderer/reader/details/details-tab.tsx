import { RefreshCw } from 'lucide-react'
import { useDeskActions } from '../../actions/index.ts'
import { AddFact, itemsOf, type PlainField, StruckOut } from '../../dossier/index.ts'
import { Button } from '../../ui/index.ts'
import type { Opened } from '../opened.ts'
import styles from './details-tab.module.css'
import { FactList } from './fact-list.tsx'
import { fileFacts, readingFacts } from './file-facts.ts'
import { recognisedFacts } from './recognised-facts.ts'
import { Sightings } from './sightings.tsx'

/** What any document may state, and can be added when it was not read. */
const addable: readonly PlainField[] = ['symbols', 'source', 'date', 'meeting', 'questions', 'groups']

/** Everything known of a document: its file, how it was read, and what was recognised, with evidence. */
export function DetailsTab({ document }: { readonly document: Opened }) {
  const { readAgain } = useDeskActions()
  const { row, file } = document
  return (
    <div className={styles.details}>
      <section aria-labelledby="details-recognised">
        <h3 id="details-recognised">What was recognised</h3>
        <FactList facts={recognisedFacts(document)} document={document} />
        <StruckOut document={row.id} field="events" items={itemsOf(document, 'events')} />
        <StruckOut document={row.id} field="contacts" items={itemsOf(document, 'contacts')} />
        <AddFact document={document} fields={addable} lists={['events']} />
      </section>
      <section aria-labelledby="details-file">
        <h3 id="details-file">The file</h3>
        <FactList facts={fileFacts(row)} document={document} />
      </section>
      <section aria-labelledby="details-reading">
        <h3 id="details-reading">How it was read</h3>
        <FactList facts={readingFacts(row)} document={document} />
        {readAgain !== undefined && (
          <p>
            <Button size="small" onPress={() => readAgain([row.id])}>
              <RefreshCw size={14} aria-hidden /> Read again
            </Button>
          </p>
        )}
      </section>
      <section aria-labelledby="details-met">
        <h3 id="details-met">Where it was met</h3>
        <Sightings sightings={file.sightings} />
      </section>
    </div>
  )
}
