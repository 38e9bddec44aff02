import { CircleHelp } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { IconButton } from '../../ui/index.ts'
import { changeSettings, useSettings } from '../settings.ts'
import styles from './query-help.module.css'

const forms: ReadonlyArray<readonly [form: string, meaning: string]> = [
  ['data poisoning', 'both words, in any order; the last may be unfinished'],
  ['"data poisoning"', 'these words in a row'],
  ['poison* data', 'a beginning, wherever it stands'],
  ['=Résumé  =WHO', 'letter by letter: accents count, and capitals where you write them; also ="of the WHO"'],
  ['evasion OR theft', 'one or the other'],
  ['poisoning -water', 'without a word; also poisoning NOT water'],
  ['(evasion OR theft) model', 'brackets group'],
  ['model NEAR/5 theft', 'within five words of each other'],
  ['SG17-C456', 'a document by its symbol, with or without hyphens, dots and spaces'],
]
const qualifiers: ReadonlyArray<readonly [form: string, meaning: string]> = [
  ['kind:liaison', 'also contribution, report, workshop…'],
  ['from:SG17  to:SG16', 'who a liaison comes from, and whom it is for'],
  ['group:FG-AI4H  question:Q7/17', 'a group in any part, a question'],
  ['date:2018-09..2019-01', 'a year, a month or a range'],
  ['title:"data poisoning"', 'these words in its title; the last may be unfinished'],
  ['file:agenda.docx', 'a part of its file name'],
  ['source:Broadcom  person:Jane', 'who wrote it; who is named as contact or author'],
  ['tag:"data poisoning"  lang:ar', 'a tag, a language'],
  ['meeting:Geneva', 'a meeting, by group, place or day'],
  ['has:missing', 'with attachments that are not here; also has:attachments'],
  ['is:unread', 'not opened yet; also is:superseded'],
  ['added:2026-11', 'imported then'],
]

/** How to ask precisely, beside the field where one asks. */
export function QueryHelp() {
  return (
    <DialogTrigger>
      <IconButton label="How to search" size="small">
        <CircleHelp size={15} aria-hidden />
      </IconButton>
      <Popover placement="bottom end" offset={10} className={styles.popover ?? ''}>
        <Dialog aria-label="How to search" className={styles.help ?? ''}>
          <Forms title="Words" forms={forms} />
          <Forms title="Conditions" forms={qualifiers} />
          <Spelling />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Spelling() {
  const { isLiteral } = useSettings()
  return (
    <label className={styles.spelling}>
      <input type="checkbox" checked={isLiteral} onChange={() => changeSettings({ isLiteral: !isLiteral })} />
      <span>
        As written: <em>contribution</em> does not find <em>contributions</em>
      </span>
    </label>
  )
}

function Forms({ title, forms }: { readonly title: string; readonly forms: ReadonlyArray<readonly [string, string]> }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {forms.map(([form, meaning]) => (
          <div key={form}>
            <dt>
              <code>{form}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
