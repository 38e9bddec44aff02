/** A sentence shown for a while at the foot of the window, with perhaps one thing to do about it. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'neutral' | 'bad'
  readonly action?: { readonly title: string; readonly run: () => void }
}

/** How long a notice stays; one that can be acted on stays twice as long. Pointing at it or focusing it holds it. */
export const noticeMs = 6_000

let shown: readonly Notice[] = []
let lastId = 0
const watchers = new Set<() => void>()

/** Shows a sentence, and announces it once. At most three stand at a time: the oldest gives way. */
export function notify(text: string, options: Partial<Pick<Notice, 'tone' | 'action'>> = {}): number {
  const id = ++lastId
  publish([
    ...shown.slice(-2),
    { id, text, tone: options.tone ?? 'neutral', ...(options.action !== undefined && { action: options.action }) },
  ])
  return id
}

/** Takes a notice away. */
export const dismissNotice = (id: number): void => publish(shown.filter((notice) => notice.id !== id))

/** The notices shown now, oldest first. */
export const notices = (): readonly Notice[] => shown

/** For `useSyncExternalStore`. */
export function watchNotices(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function publish(next: readonly Notice[]): void {
  shown = next
  for (const watcher of watchers) watcher()
}
