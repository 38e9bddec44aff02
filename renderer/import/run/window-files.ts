interface Wanted {
  readonly resolve: (bytes: ArrayBuffer) => void
  readonly reject: (error: Error) => void
}

/** Files that only the window can read: asked for by number, one message there and one back. */
export class WindowFiles {
  private readonly ask: (number: number) => void
  private readonly wanted = new Map<number, Wanted>()

  constructor(ask: (number: number) => void) {
    this.ask = ask
  }

  fetch(number: number): Promise<ArrayBuffer> {
    return new Promise((resolve, reject) => {
      this.wanted.set(number, { resolve, reject })
      this.ask(number)
    })
  }

  deliver(number: number, bytes: ArrayBuffer): void {
    this.wanted.get(number)?.resolve(bytes)
    this.wanted.delete(number)
  }

  refuse(number: number, detail: string): void {
    this.wanted.get(number)?.reject(new Error(detail))
    this.wanted.delete(number)
  }
}
