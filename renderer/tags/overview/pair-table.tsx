import { useState } from 'react'
import { Button, ColourDot, count, plural } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import styles from './overview.module.css'
import type { NetworkTag, TagPair } from './tag-pairs.ts'

interface Props {
  readonly pairs: readonly TagPair[]
  readonly moreTags: number
  readonly onShow: (pair: TagPair) => void
}

const firstShown = 40

/** The pairs of the network in words and numbers, the most frequent first; each opens the documents that bear both. */
export function PairTable({ pairs, moreTags, onShow }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? pairs : pairs.slice(0, firstShown)
  if (pairs.length === 0) return <p className={styles.note}>No document bears two tags yet.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region is reached by key
    <section className={styles.pairs} tabIndex={0} aria-label="Pairs of tags">
      <table>
        <caption>
          {plural(pairs.length, 'pair')} of tags on the same documents
          {moreTags > 0 && `, among the ${count(new Set(pairs.flatMap(({ a, b }) => [a, b])).size)} most used tags`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Tags</th>
            <th scope="col">Both</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((pair) => (
            <tr key={`${pair.a.tag.id} ${pair.b.tag.id}`}>
              <th scope="row">
                <Name tag={pair.a} />
                <Name tag={pair.b} />
              </th>
              <td>
                <button
                  type="button"
                  className={styles.sum}
                  aria-label={`${pair.a.tag.name} and ${pair.b.tag.name}: ${plural(pair.documents, 'document')}`}
                  onClick={() => onShow(pair)}
                >
                  {count(pair.documents)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < pairs.length && (
        <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
          {count(pairs.length - shown.length)} more
        </Button>
      )}
    </section>
  )
}

const Name = ({ tag: { tag } }: { readonly tag: NetworkTag }) => (
  <span className={styles.tag}>
    <ColourDot colour={tagColour(tag.colour)} />
    <bdi>{tag.name}</bdi>
  </span>
)
