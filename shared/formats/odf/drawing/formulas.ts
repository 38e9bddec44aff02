/** What a formula may ask for beside numbers and functions: `$0`, `?f1`, `width`. */
export type Lookup = (name: string) => number | undefined

const tokens = /\s*([?$]?[a-z_][\w-]*|\$\d+|\?\w+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?|[-+*/(),])/giy
const longest = 2_000
const deepest = 40

const functions: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  abs: ([a = 0]) => Math.abs(a),
  sqrt: ([a = 0]) => Math.sqrt(Math.max(0, a)),
  sin: ([a = 0]) => Math.sin(a),
  cos: ([a = 0]) => Math.cos(a),
  tan: ([a = 0]) => Math.tan(a),
  atan: ([a = 0]) => Math.atan(a),
  atan2: ([a = 0, b = 0]) => Math.atan2(a, b),
  min: ([a = 0, b = 0]) => Math.min(a, b),
  max: ([a = 0, b = 0]) => Math.max(a, b),
  if: ([test = 0, yes = 0, no = 0]) => (test > 0 ? yes : no),
}

/** Works out a formula of a custom shape (ODF 1.3 part 3, 19.171); what is no formula is 0. */
export function evaluate(formula: string, lookup: Lookup): number {
  if (formula.length > longest) return 0
  const found: string[] = []
  tokens.lastIndex = 0
  for (let match = tokens.exec(formula); match !== null; match = tokens.exec(formula)) found.push(match[1] ?? '')
  const value = new Formula(found, lookup).sum(0)
  return Number.isFinite(value) ? value : 0
}

/** sum → product (± product)*, product → factor (×÷ factor)*, factor → number, name, name(sum, …), (sum), −factor */
class Formula {
  private at = 0
  private readonly tokens: readonly string[]
  private readonly lookup: Lookup

  constructor(found: readonly string[], lookup: Lookup) {
    this.tokens = found
    this.lookup = lookup
  }

  sum(depth: number): number {
    let value = this.product(depth)
    for (;;) {
      if (this.takes('+')) value += this.product(depth)
      else if (this.takes('-')) value -= this.product(depth)
      else return value
    }
  }

  private product(depth: number): number {
    let value = this.factor(depth)
    for (;;) {
      if (this.takes('*')) value *= this.factor(depth)
      else if (this.takes('/')) {
        const by = this.factor(depth)
        value = by === 0 ? 0 : value / by
      } else return value
    }
  }

  private factor(depth: number): number {
    if (depth > deepest) return 0
    if (this.takes('-')) return -this.factor(depth + 1)
    if (this.takes('+')) return this.factor(depth + 1)
    if (this.takes('(')) {
      const value = this.sum(depth + 1)
      this.takes(')')
      return value
    }
    const token = this.tokens[this.at++]
    if (token === undefined) return 0
    const call = functions[token]
    if (call !== undefined && this.takes('(')) {
      const numbers: number[] = []
      do numbers.push(this.sum(depth + 1))
      while (this.takes(',') && numbers.length < 4)
      this.takes(')')
      return call(numbers)
    }
    if (token === 'pi') return Math.PI
    return /^[\d.]/u.test(token) ? Number(token) : (this.lookup(token) ?? 0)
  }

  private takes(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at++
    return true
  }
}
