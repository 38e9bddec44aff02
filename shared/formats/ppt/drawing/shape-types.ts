/** Kinds of shapes (`MSOSPT`, MS-ODRAW 2.4.24) in their order, by the names ECMA-376 has for them; `-` for what has none. */
const names =
  `- rect roundRect ellipse diamond triangle rtTriangle parallelogram flowChartManualOperation hexagon octagon plus star5 rightArrow
  rightArrow homePlate cube wedgeRoundRectCallout star16 arc line plaque can donut - - - - - - - - straightConnector1 bentConnector2
  bentConnector3 bentConnector4 bentConnector5 curvedConnector2 curvedConnector3 curvedConnector4 curvedConnector5 callout1 callout2
  callout3 accentCallout1 accentCallout2 accentCallout3 borderCallout1 borderCallout2 borderCallout3 accentBorderCallout1
  accentBorderCallout2 accentBorderCallout3 ribbon ribbon2 chevron pentagon noSmoking star8 star16 star32 wedgeRectCallout
  wedgeRoundRectCallout wedgeEllipseCallout wave foldedCorner leftArrow downArrow upArrow leftRightArrow upDownArrow irregularSeal1
  irregularSeal2 lightningBolt heart rect quadArrow leftArrowCallout rightArrowCallout upArrowCallout downArrowCallout
  leftRightArrowCallout upDownArrowCallout quadArrowCallout bevel leftBracket rightBracket leftBrace rightBrace leftUpArrow bentUpArrow
  bentArrow star24 stripedRightArrow notchedRightArrow blockArc smileyFace verticalScroll horizontalScroll circularArrow
  circularArrow uturnArrow curvedRightArrow curvedLeftArrow curvedUpArrow curvedDownArrow cloudCallout ellipseRibbon ellipseRibbon2
  flowChartProcess flowChartDecision flowChartInputOutput flowChartPredefinedProcess flowChartInternalStorage flowChartDocument
  flowChartMultidocument flowChartTerminator flowChartPreparation flowChartManualInput flowChartManualOperation flowChartConnector
  flowChartPunchedCard flowChartPunchedTape flowChartSummingJunction flowChartOr flowChartCollate flowChartSort flowChartExtract
  flowChartMerge flowChartMerge flowChartOnlineStorage flowChartMagneticTape flowChartMagneticDisk flowChartMagneticDrum
  flowChartDisplay flowChartDelay`.split(/\s+/u)

/** Those that come after letters drawn as pictures, from this number on. */
const firstLater = 176
const later =
  `flowChartAlternateProcess flowChartOffpageConnector callout1 accentCallout1 borderCallout1 accentBorderCallout1 leftRightUpArrow sun
  moon bracketPair bracePair star4 doubleWave actionButtonBlank actionButtonHome actionButtonHelp actionButtonInformation
  actionButtonForwardNext actionButtonBackPrevious actionButtonEnd actionButtonBeginning actionButtonReturn actionButtonDocument
  actionButtonSound actionButtonMovie rect rect`.split(/\s+/u)

export const pictureFrame = 75
/** Letters drawn as a picture (WordArt). */
export const isWordArt = (type: number): boolean => (type >= 24 && type <= 31) || (type >= 136 && type <= 175)

/** The preset a kind of shape is; a rectangle where it is none. */
export function presetName(type: number): string {
  const name = (type < firstLater ? names[type] : later[type - firstLater]) ?? 'rect'
  return name === '-' ? 'rect' : name
}

interface Measure {
  readonly width: number
  readonly height: number
}

/** Guides of binary drawings count in 21,600ths of the box. */
const whole = 21_600
const share = (part: number): number => (part / whole) * 100_000

type Guide = (index: number) => number | undefined
type Conversion = (guide: Guide, measure: Measure) => ReadonlyArray<number | undefined>

const mapped = (value: number | undefined, convert: (value: number) => number): number | undefined =>
  value === undefined ? undefined : convert(value)

/** How many times the shorter side goes into a length. */
const inShort = (length: number, { width, height }: Measure): number => length / Math.max(1e-6, Math.min(width, height))

const same: Conversion = (guide) => [mapped(guide(0), share)]
const ofWidth: Conversion = (guide, measure) => [mapped(guide(0), (value) => share(value) * inShort(measure.width, measure))]
const ofHeight: Conversion = (guide, measure) => [
  mapped(guide(0), (value) => share(value) * inShort(measure.height, measure)),
  mapped(guide(1), share),
]
/** From the far end of the box. */
const fromEnd: Conversion = (guide, measure) => [mapped(guide(0), (value) => share(whole - value) * inShort(measure.width, measure))]
/** How deep a star is cut, from the middle. */
const starDepth: Conversion = (guide) => [mapped(guide(0), (value) => share(whole / 2 - value))]
const tip: Conversion = (guide) => [0, 1].map((index) => mapped(guide(index), (value) => share(value - whole / 2)))
/** Where the head begins, and where the shaft does. */
const arrow =
  (turn: 'right' | 'left' | 'down' | 'up' | 'both ways' | 'up and down'): Conversion =>
  (guide, measure) => {
    const along = turn === 'right' || turn === 'left' || turn === 'both ways' ? measure.width : measure.height
    const head = (value: number): number => share(turn === 'right' || turn === 'down' ? whole - value : value) * inShort(along, measure)
    return [mapped(guide(1), (value) => 100_000 - 2 * share(value)), mapped(guide(0), head)]
  }

const conversions: Readonly<Record<string, Conversion>> = {
  roundRect: same,
  octagon: same,
  plus: same,
  plaque: same,
  bevel: same,
  donut: same,
  triangle: same,
  cube: same,
  sun: same,
  moon: same,
  bracketPair: same,
  bracePair: same,
  bentConnector3: same,
  curvedConnector3: same,
  parallelogram: ofWidth,
  hexagon: ofWidth,
  can: ofHeight,
  leftBracket: ofHeight,
  rightBracket: ofHeight,
  leftBrace: ofHeight,
  rightBrace: ofHeight,
  homePlate: fromEnd,
  chevron: fromEnd,
  foldedCorner: (guide) => [mapped(guide(0), (value) => share(whole - value))],
  star4: starDepth,
  star8: starDepth,
  star16: starDepth,
  star24: starDepth,
  star32: starDepth,
  wedgeRectCallout: tip,
  wedgeRoundRectCallout: tip,
  wedgeEllipseCallout: tip,
  rightArrow: arrow('right'),
  leftArrow: arrow('left'),
  downArrow: arrow('down'),
  upArrow: arrow('up'),
  leftRightArrow: arrow('both ways'),
  upDownArrow: arrow('up and down'),
  notchedRightArrow: arrow('right'),
  stripedRightArrow: arrow('right'),
}

/** What binary drawings have where `avLst` says nothing, where it differs. */
const usual: Readonly<Record<string, readonly number[]>> = {
  leftRightArrow: [4_300, 5_400],
  upDownArrow: [5_400, 4_300],
  parallelogram: [5_400],
  hexagon: [5_400],
  can: [5_400],
  leftBracket: [1_800],
  rightBracket: [1_800],
  leftBrace: [1_800],
  rightBrace: [1_800],
  homePlate: [16_200],
  chevron: [16_200],
  rightArrow: [16_200, 5_400],
  leftArrow: [5_400, 5_400],
  downArrow: [16_200, 5_400],
  upArrow: [5_400, 5_400],
  wedgeRectCallout: [1_350, 25_920],
  wedgeRoundRectCallout: [1_350, 25_920],
  wedgeEllipseCallout: [1_350, 25_920],
}

/** The guides of a binary drawing (`adjustValue`, MS-ODRAW 2.3.6.10) as those of the preset. */
export function presetAdjusts(name: string, guide: Guide, measure: Measure): ReadonlyArray<number | undefined> {
  const stated: Guide = (index) => guide(index) ?? usual[name]?.[index]
  return conversions[name]?.(stated, measure) ?? []
}
