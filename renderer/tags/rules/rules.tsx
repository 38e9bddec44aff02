import { FileDown, FileUp, Plus, Wand } from 'lucide-react'
import { useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { type CountedRule, useRules } from '../../library/index.ts'
import { Button, EmptyState, plural } from '../../ui/index.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import { ExportPack } from './export-pack.tsx'
import { ImportPack } from './import-pack.tsx'
import { type EditedRule, RuleEditor } from './rule-editor.tsx'
import { RuleList } from './rule-list.tsx'
import styles from './rules.module.css'

/** The rules by which tags are given: to what is here, and to what arrives later. */
export function Rules() {
  const rules = useRules()
  const tags = useTagLookup()
  const [edited, setEdited] = useState<EditedRule>()
  const [file, setFile] = useState<File>()
  const [isExporting, setExporting] = useState(false)
  const byTag = useMemo(() => {
    const name = ({ tag }: CountedRule) => nameOfTag(tags, tag)
    return [...Map.groupBy(rules, ({ tag }) => tag)].sort(([, [a]], [, [b]]) => (a && b ? name(a).localeCompare(name(b)) : 0))
  }, [rules, tags])
  return (
    <div className={styles.page}>
      <div className={styles.toolbar}>
        <p className={styles.note}>
          {rules.length === 0
            ? 'A rule gives a tag to everything a search finds, now and whenever something arrives.'
            : `${plural(rules.length, 'rule')} of ${plural(byTag.length, 'tag')}. What you take off by hand, no rule gives again.`}
        </p>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => setFile(files?.[0])}>
          <Button>
            <FileUp size={15} aria-hidden /> Import a pack…
          </Button>
        </FileTrigger>
        {rules.length > 0 && (
          <Button onPress={() => setExporting(true)}>
            <FileDown size={15} aria-hidden /> Export a pack…
          </Button>
        )}
        <Button variant="primary" onPress={() => setEdited({})}>
          <Plus size={15} aria-hidden /> New rule
        </Button>
      </div>
      {rules.length === 0 ? (
        <EmptyState icon={<Wand size={36} />} title="No rules yet">
          <p>
            Say a tag is for “model inversion” OR “membership inference”: the rule shows what it would tag before it is kept, tags it in one
            step that can be undone, and from then on tags what you import.
          </p>
        </EmptyState>
      ) : (
        <RuleList byTag={byTag} onEdit={setEdited} />
      )}
      {file !== undefined && <ImportPack file={file} onClose={() => setFile(undefined)} />}
      {isExporting && <ExportPack byTag={byTag} onClose={() => setExporting(false)} />}
      {edited !== undefined && <RuleEditor edited={edited} onClose={() => setEdited(undefined)} />}
    </div>
  )
}
