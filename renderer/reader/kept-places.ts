import * as v from 'valibot'
import type { DocumentId } from '../../shared/contracts/ids.ts'

/** Where the delegate was, document by document; written down only by `keep`, so that remembering costs nothing while scrolling. */
export interface KeptPlaces<P> {
  readonly of: (id: DocumentId) => P | undefined
  readonly remember: (id: DocumentId, place: P) => void
  readonly keep: () => void
}

/** Documents whose places are remembered, the latest. */
const mostPlaces = 300

/** The places kept under a name, each of the shape that the schema says. */
export function keptPlaces<P>(name: string, place: v.GenericSchema<P>): KeptPlaces<P> {
  const places = new Map(read(name, v.array(v.tuple([v.string(), place]))))
  return {
    of: (id) => places.get(id),
    remember: (id, latest) => {
      places.delete(id)
      places.set(id, latest)
    },
    keep: () => {
      try {
        localStorage.setItem(name, JSON.stringify([...places].slice(-mostPlaces)))
      } catch {
        // A full disk costs the remembered places and nothing else.
      }
    },
  }
}

function read<P>(name: string, schema: v.GenericSchema<[string, P][]>): readonly [string, P][] {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(name) ?? '[]'))
  } catch {
    return [] // not ours, of an older version or not JSON: nothing is lost but places
  }
}
