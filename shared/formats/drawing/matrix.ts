/** x' = a·x + c·y + e, y' = b·x + d·y + f */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0]

/** What two matrices do one after the other. */
export const followedBy = (one: Matrix, other: Matrix): Matrix => [
  other[0] * one[0] + other[2] * one[1],
  other[1] * one[0] + other[3] * one[1],
  other[0] * one[2] + other[2] * one[3],
  other[1] * one[2] + other[3] * one[3],
  other[0] * one[4] + other[2] * one[5] + other[4],
  other[1] * one[4] + other[3] * one[5] + other[5],
]
