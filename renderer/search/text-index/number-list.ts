/** Numbers of 32 bits that are counted only at the end. */
export class NumberList {
  private numbers = new Uint32Array(1 << 8)
  private size = 0

  push(value: number): void {
    if (this.size === this.numbers.length) {
      const larger = new Uint32Array(this.size * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.size++] = value
  }

  values(): Uint32Array {
    return this.numbers.subarray(0, this.size)
  }
}
