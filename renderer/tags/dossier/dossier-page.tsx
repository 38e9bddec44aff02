import { ArrowLeft, Download } from 'lucide-react'
import type { TagId } from '../../../shared/contracts/ids.ts'
import { useDeskActions } from '../../actions/index.ts'
import { Button, EmptyState, Menu } from '../../ui/index.ts'
import { leaveDossier } from '../tag-place.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import styles from './dossier.module.css'
import { DossierFigures } from './dossier-figures.tsx'
import { sectionsId } from './dossier-places.ts'
import { DossierSectionView } from './dossier-section.tsx'
import { type DossierFormat, dossierFormats, fileNameOf } from './files/dossier-words.ts'
import { LiaisonTable } from './liaison-table.tsx'
import type { TagDossier } from './tag-dossier.ts'
import { useDossier } from './use-dossier.ts'

/** All the library has under one tag on one page: documents by group and date, the sentences, the liaisons and their answers. */
export function DossierPage({ tag }: { readonly tag: TagId }) {
  const dossier = useDossier(tag)
  const name = nameOfTag(useTagLookup(), tag)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Button variant="quiet" size="small" onPress={leaveDossier}>
          <ArrowLeft size={14} aria-hidden /> Back to the tags
        </Button>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {dossier !== undefined && dossier.documents > 0 && <Export dossier={dossier} />}
      </header>
      {dossier === undefined && <p role="status">Putting the dossier together…</p>}
      {dossier?.documents === 0 && (
        <EmptyState title={`No document bears “${name}”`}>
          <p>Give it by hand or by a rule, or accept what the lens proposes: the dossier then holds its documents with their sentences.</p>
        </EmptyState>
      )}
      {dossier !== undefined && dossier.documents > 0 && (
        <div className={styles.content}>
          {dossier.above.length > 0 && <p className={styles.above}>{dossier.above.join(' / ')}</p>}
          <DossierFigures dossier={dossier} />
          <div id={sectionsId}>
            {dossier.sections.map((section) => (
              <DossierSectionView key={section.group} section={section} />
            ))}
          </div>
          <LiaisonTable liaisons={dossier.liaisons} />
        </div>
      )}
    </div>
  )
}

function Export({ dossier }: { readonly dossier: TagDossier }) {
  const { saveFile } = useDeskActions()
  const save = async (format: DossierFormat) => {
    // Loaded when first used: nobody who only reads needs the writers.
    const { writeDossier } = await import('./files/write-dossier.ts')
    saveFile(fileNameOf(dossier, format), writeDossier(dossier, format))
  }
  return (
    <Menu
      label="Export this dossier"
      variant="primary"
      trigger={
        <>
          <Download size={14} aria-hidden /> Export
        </>
      }
      choices={dossierFormats}
      onChoose={(id) => {
        const format = dossierFormats.find((each) => each.id === id)
        if (format !== undefined) void save(format.id)
      }}
    />
  )
}
