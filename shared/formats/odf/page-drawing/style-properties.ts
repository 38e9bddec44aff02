import { fontFamily } from '../../original/page-styles.ts'
import { points } from '../../original/set-paragraph.ts'
import { attribute, type XmlElement } from '../../xml/xml-tree.ts'
import { borderOf, colourOf, lengthOf } from './lengths.ts'

/** CSS declarations by their names. `underline` and `line-through` stand for themselves until they are written. */
export type Look = ReadonlyMap<string, string>
type Properties = Pick<XmlElement, 'attributes'>

const sides = ['top', 'right', 'bottom', 'left'] as const

/** Gathers the declarations for what is stated. */
function look(...entries: ReadonlyArray<readonly [name: string, value: string | undefined]>): Look {
  return new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

const length = (text: string | undefined): string | undefined => {
  const value = lengthOf(text)
  return value === undefined ? undefined : points(value)
}

const share = (text: string | undefined): string | undefined => (/^\d{1,3}(?:\.\d+)?%$/u.test(text ?? '') ? text : undefined)

const oneOf = (text: string | undefined, ...known: readonly string[]): string | undefined => known.find((each) => each === text)

/** Character properties (ODF 1.3 part 3, 20). */
export function textLook(properties: Properties, fonts: ReadonlyMap<string, string>): Look {
  const get = (name: string) => attribute(properties, name)
  const font = fonts.get(get('style:font-name') ?? '') ?? get('fo:font-family')
  const weight = get('fo:font-weight')
  const position = get('style:text-position')
  const shift = position === undefined ? undefined : /^(super|sub|-?[\d.]+)%?/u.exec(position)?.[1]
  const raised =
    shift === undefined
      ? undefined
      : shift === 'super' || Number(shift) > 0
        ? 'super'
        : shift === 'sub' || Number(shift) < 0
          ? 'sub'
          : 'baseline'
  const background = get('fo:background-color')
  return look(
    ['font-family', font === undefined ? undefined : fontFamily(font).slice('font-family:'.length, -1) || undefined],
    ['font-size', length(get('fo:font-size')) ?? share(get('fo:font-size'))],
    ['font-weight', weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 600 ? 'bold' : 'normal'],
    ['font-style', oneOf(get('fo:font-style'), 'normal', 'italic', 'oblique')],
    ['color', colourOf(get('fo:color')) ?? (get('style:use-window-font-color') === 'true' ? 'inherit' : undefined)],
    ['background-color', colourOf(background)],
    ['underline', lineOf(get('style:text-underline-style'), 'underline')],
    ['line-through', lineOf(get('style:text-line-through-style'), 'line-through')],
    ['vertical-align', raised],
    ...(raised === 'super' || raised === 'sub'
      ? ([
          ['font-size', '65%'],
          ['line-height', '0'],
        ] as const)
      : []),
    ['text-transform', oneOf(get('fo:text-transform'), 'uppercase', 'lowercase', 'capitalize', 'none')],
    ['font-variant', oneOf(get('fo:font-variant'), 'small-caps', 'normal')],
    ['letter-spacing', length(get('fo:letter-spacing'))],
    ['display', get('text:display') === 'none' ? 'none' : undefined],
  )
}

const lineOf = (style: string | undefined, name: string): string | undefined =>
  style === undefined ? undefined : style === 'none' ? 'none' : name

/** Paragraph properties. */
export function paragraphLook(properties: Properties): Look {
  const get = (name: string) => attribute(properties, name)
  const mode = get('style:writing-mode')
  const lineHeight = get('fo:line-height')
  const multiple = share(lineHeight)
  return look(
    ['text-align', oneOf(get('fo:text-align'), 'start', 'end', 'left', 'right', 'center', 'justify')],
    ...sides.map((side) => [`margin-${side}`, length(get(`fo:margin-${side}`)) ?? length(get('fo:margin'))] as const),
    ['text-indent', length(get('fo:text-indent'))],
    ['line-height', multiple === undefined ? length(lineHeight) : String(Math.round(Number.parseFloat(multiple) * 1.2) / 100)],
    ['background-color', colourOf(get('fo:background-color'))],
    ['direction', mode === undefined || mode === 'page' ? undefined : mode.startsWith('rl') ? 'rtl' : 'ltr'],
    ...borders(properties),
    ...paddings(properties),
  )
}

const borders = (properties: Properties) =>
  sides.map(
    (side) => [`border-${side}`, borderOf(attribute(properties, `fo:border-${side}`) ?? attribute(properties, 'fo:border'))] as const,
  )

const paddings = (properties: Properties) =>
  sides.map(
    (side) =>
      [`padding-${side}`, length(attribute(properties, `fo:padding-${side}`)) ?? length(attribute(properties, 'fo:padding'))] as const,
  )

/** Cell properties. */
export const cellLook = (properties: Properties): Look =>
  look(
    ['background-color', colourOf(attribute(properties, 'fo:background-color'))],
    ['vertical-align', oneOf(attribute(properties, 'style:vertical-align'), 'top', 'middle', 'bottom')],
    ...borders(properties),
    ...paddings(properties),
  )

/** Table properties: its width and where it stands between the margins. */
export function tableLook(properties: Properties): Look {
  const get = (name: string) => attribute(properties, name)
  const align = get('table:align')
  return look(
    ['width', align === 'margins' ? '100%' : (share(get('style:rel-width')) ?? length(get('style:width')))],
    ['margin-left', align === 'center' || align === 'right' ? 'auto' : length(get('fo:margin-left'))],
    ['margin-right', align === 'center' ? 'auto' : undefined],
    ['margin-top', length(get('fo:margin-top'))],
    ['margin-bottom', length(get('fo:margin-bottom'))],
    ['background-color', colourOf(get('fo:background-color'))],
    ['direction', get('style:writing-mode')?.startsWith('rl') === true ? 'rtl' : undefined],
  )
}

/** Properties of frames and shapes. Those beside which text runs float; the others stand in the text. */
export function graphicLook(properties: Properties): Look {
  const get = (name: string) => attribute(properties, name)
  const wrap = get('style:wrap')
  const place = get('style:horizontal-pos')
  const floats = wrap !== undefined && /^(?:left|right|parallel|dynamic|biggest)$/u.test(wrap)
  const side = wrap === 'left' || place === 'right' || place === 'outside' ? 'right' : 'left'
  return look(
    ['float', floats && place !== 'center' ? side : undefined],
    [
      'background-color',
      colourOf(get('fo:background-color')) ?? (get('draw:fill') === 'solid' ? colourOf(get('draw:fill-color')) : undefined),
    ],
    ...sides.map((at) => [`margin-${at}`, length(get(`fo:margin-${at}`)) ?? length(get('fo:margin'))] as const),
    ...borders(properties),
    ...paddings(properties),
  )
}
