/** Numbers of 32 bits that are counted only at the end. */
export class NumberList {
  private numbers = new Uint32Array(1 << 8)
  private size = 0

  push(value: number): void {
    if (this.size === this.numbers.length) this.numbers = doubled(this.numbers)
    this.numbers[this.size++] = value
  }

  values(): Uint32Array {
    return this.numbers.subarray(0, this.size)
  }
}

/** The same numbers with as much room again behind them. */
export function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
