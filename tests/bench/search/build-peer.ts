/** Seconds after which a peer is given no more documents. */
const buildSeconds = 180

interface PeerBuild {
  readonly peer: string
  readonly address: string
  readonly parts: number
  readonly mostDocuments?: number
}

/** Gives a peer the documents part by part, and says how long it took with them, fetching aside, and what it was spared. */
export async function buildPeer(
  { peer, address, parts, mostDocuments = Number.POSITIVE_INFINITY }: PeerBuild,
  add: (documents: readonly (readonly string[])[]) => void,
): Promise<{ readonly seconds: number; readonly capped: readonly string[] }> {
  let seconds = 0
  let count = 0
  for (let part = 0; part < parts; part++) {
    if (count >= mostDocuments || seconds > buildSeconds) return { seconds, capped: [`${peer} holds the first ${count} documents only`] }
    const documents = (await (await fetch(`${address}part-${part}.json`)).json()) as readonly (readonly string[])[]
    const start = performance.now()
    add(documents)
    seconds += (performance.now() - start) / 1000
    count += documents.length
  }
  return { seconds, capped: [] }
}
