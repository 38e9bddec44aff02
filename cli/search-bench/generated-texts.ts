/** Words the generator knows: as many different ones as 400 MB of RFCs have. */
const vocabularySize = 300_000
/** Share of words taken from what the document has said before: a real text of 3,000 words has some 850 different ones. */
const repetition = 0.68
const syllables =
  'ba co de fi ga ho in ju ka li mo ne op pra qua re se ti un ver wo xi yo ze con tion ment ing ed er al is ity pro sub trans net sec auth key'.split(
    ' ',
  )

/** Numbers from 0 to 1 that are the same for the same seed. Source: mulberry32 by Tommy Ettinger, public domain. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Documents of about `bytes` characters each: paragraphs of words that follow Zipf's law and repeat as in real texts. */
export function* generatedTexts(count: number, bytes: number, seed = 1): Generator<readonly string[]> {
  const random = seeded(seed)
  const words = makeVocabulary(random)
  const pick = zipfPicker(words, random)
  for (let document = 0; document < count; document++) {
    const said: string[] = []
    const paragraphs: string[] = []
    for (let length = 0; length < bytes; ) {
      const paragraph = makeParagraph({ random, pick, said })
      paragraphs.push(paragraph)
      length += paragraph.length + 1
    }
    yield paragraphs
  }
}

function makeVocabulary(random: () => number): readonly string[] {
  const words = new Set<string>()
  while (words.size < vocabularySize) {
    const parts = words.size < 100 ? 1 + Math.floor(random() * 2) : 2 + Math.floor(random() * 3)
    words.add(Array.from({ length: parts }, () => syllables[Math.floor(random() * syllables.length)]).join(''))
  }
  return [...words]
}

function zipfPicker(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7) ** 1.05
    sums[rank] = sum
  }
  return () => {
    const wanted = random() * sum
    let low = 0
    let high = words.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

function makeParagraph({
  random,
  pick,
  said,
}: {
  readonly random: () => number
  readonly pick: () => string
  readonly said: string[]
}): string {
  const words = Array.from({ length: 40 + Math.floor(random() * 80) }, (_, at) => {
    const known = said.length > 30 && random() < repetition ? said[Math.floor(random() * said.length)] : undefined
    const word = known ?? pick()
    if (known === undefined) said.push(word)
    const spelled = at === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
    return random() < 0.08 ? `${spelled},` : spelled
  })
  return `${words.join(' ')}.`
}
