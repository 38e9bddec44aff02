/**
 * Values used last, by their keys: at least the last that together weigh `capacity`, at most about those of twice that. There
 * are two maps, of which the older is let go whole, so that no order of use has to be kept.
 */
export class RecentValues<K, V> {
  private readonly capacity: number
  private readonly weigh: (value: V) => number
  private latest = new Map<K, V>()
  private before = new Map<K, V>()
  private weight = 0

  constructor(capacity: number, weigh: (value: V) => number) {
    this.capacity = capacity
    this.weigh = weigh
  }

  get(key: K): V | undefined {
    const known = this.latest.get(key)
    if (known !== undefined) return known
    const older = this.before.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: K, value: V): void {
    if (this.weight >= this.capacity) {
      this.before = this.latest
      this.latest = new Map()
      this.weight = 0
    }
    this.latest.set(key, value)
    this.weight += this.weigh(value)
  }

  delete(key: K): void {
    this.latest.delete(key)
    this.before.delete(key)
  }
}
