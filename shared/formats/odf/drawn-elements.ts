/** Elements that draw something, by their names without a prefix (ODF 1.3 part 3, 10.3 and 10.4). */
export const drawnElements: readonly string[] = [
  'frame',
  'custom-shape',
  'rect',
  'ellipse',
  'circle',
  'line',
  'connector',
  'polyline',
  'polygon',
  'path',
  'g',
  'caption',
  'measure',
]
