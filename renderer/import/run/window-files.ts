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

  /** An error keeps the name it had in the window, which a message does not carry by itself. */
  refuse(number: number, { name, detail }: { readonly name: string; readonly detail: string }): void {
    this.wanted.get(number)?.reject(Object.assign(new Error(detail), { name }))
    this.wanted.delete(number)
  }
}
