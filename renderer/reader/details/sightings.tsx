import type { Sighting } from '../../library/index.ts'
import { moment } from '../../ui/index.ts'
import styles from './details-tab.module.css'

/** Every place the file's bytes were met in, the latest first. */
export function Sightings({ sightings }: { readonly sightings: readonly Sighting[] }) {
  const latest = [...sightings].sort((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <ul className={styles.sightings}>
      {latest.map(({ path, importId, at, modifiedAt }) => (
        <li key={`${importId} ${path} ${at.getTime()}`}>
          <bdi>{path.replaceAll('!/', ' › ')}</bdi>
          <span className={styles.remark}>
            imported {moment(at)}
            {modifiedAt !== undefined && `, last changed ${moment(modifiedAt)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
