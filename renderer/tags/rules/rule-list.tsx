import { Ellipsis, Plus } from 'lucide-react'
import type { TagId } from '../../../shared/contracts/ids.ts'
import { type CountedRule, changes } from '../../library/index.ts'
import { ColourDot, IconButton, Menu, plural, shortDay } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import type { EditedRule } from './rule-editor.tsx'
import styles from './rules.module.css'

interface Props {
  readonly byTag: ReadonlyArray<readonly [TagId, readonly CountedRule[]]>
  readonly onEdit: (edited: EditedRule) => void
}

/** Rules under the tag they give. */
export function RuleList({ byTag, onEdit }: Props) {
  const tags = useTagLookup()
  return (
    <div className={styles.list}>
      {byTag.map(([tag, rules]) => (
        <section key={tag} className={styles.group} aria-label={nameOfTag(tags, tag)}>
          <h2>
            <ColourDot colour={tagColour(tags.get(tag)?.colour ?? 'slate')} />
            <bdi>{nameOfTag(tags, tag)}</bdi>
            <IconButton label={`Another rule of “${nameOfTag(tags, tag)}”`} size="small" onPress={() => onEdit({ tag })}>
              <Plus size={14} aria-hidden />
            </IconButton>
          </h2>
          <ul>
            {rules.map((rule) => (
              <Rule key={rule.id} rule={rule} onEdit={onEdit} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Rule({ rule, onEdit }: { readonly rule: CountedRule; readonly onEdit: Props['onEdit'] }) {
  const { id, query, given, createdAt, pack, isOwn } = rule
  const choose = (choice: string) => {
    if (choice === 'edit') onEdit({ rule })
    else void changes.removeRule(id, { keepsTags: choice === 'keep' })
  }
  return (
    <li className={styles.rule}>
      <button type="button" className={styles.query} onClick={() => onEdit({ rule })} title="Change this rule">
        <code dir="auto">{query}</code>
      </button>
      <span className={styles.facts}>
        tags {plural(given, 'document')} · since {shortDay(createdAt.toISOString().slice(0, 10))}
        {pack !== undefined && ` · from the pack ${pack}${isOwn === true ? ', changed by you' : ''}`}
      </span>
      <Menu
        label={`What to do with the rule ${query}`}
        trigger={<Ellipsis size={16} aria-hidden />}
        onChoose={choose}
        choices={[
          { id: 'edit', label: 'Change…' },
          { id: 'remove', label: 'Remove, with the tags it gave' },
          { id: 'keep', label: 'Remove, but keep the tags it gave' },
        ]}
      />
    </li>
  )
}
