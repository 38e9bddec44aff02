const { port1, port2 } = new MessageChannel()
const waiting: (() => void)[] = []
port1.onmessage = () => waiting.shift()?.()

/** Lets other messages be handled first. Unlike a timer of 0 ms it is not held back to 4 ms. */
function pause(): Promise<void> {
  return new Promise((resume) => {
    waiting.push(resume)
    port2.postMessage(undefined)
  })
}

let answers = 0
const resting: (() => void)[] = []

/** Works out an answer; until it is there, what is done in the background rests. */
export async function answerFirst<T>(answer: () => Promise<T>): Promise<T> {
  answers++
  try {
    return await answer()
  } finally {
    answers--
    if (answers === 0) for (const resume of resting.splice(0)) resume()
  }
}

/** A pause of work in the background: questions are taken first, and answered to the end, those too that come meanwhile. */
export async function giveWay(): Promise<void> {
  await pause()
  while (answers > 0) {
    await new Promise<void>((resume) => resting.push(resume))
    await pause()
  }
}

/** Longest stretch of work between two pauses, so that a query never waits long for the indexing. */
const stretchMs = 8

/** Pauses work on an answer when the last pause was a stretch ago: a newer question may make it void. */
export const pacer = (): (() => Promise<void> | undefined) => paced(pause)

/** Pauses work in the background when the last pause was a stretch ago. */
export const backgroundPacer = (): (() => Promise<void> | undefined) => paced(giveWay)

function paced(rest: () => Promise<void>): () => Promise<void> | undefined {
  let start = performance.now()
  return () => {
    if (performance.now() - start < stretchMs) return undefined
    return rest().then(() => {
      start = performance.now()
    })
  }
}
