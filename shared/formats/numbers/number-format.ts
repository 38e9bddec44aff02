const romanDigits: ReadonlyArray<readonly [value: number, digits: string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value < 1 || value > 9_999) return String(value)
  let rest = value
  let digits = ''
  for (const [step, letters] of romanDigits) {
    while (rest >= step) {
      digits += letters
      rest -= step
    }
  }
  return digits
}

/** a … z, aa, bb … as Word counts, not aa, ab. */
function repeated(value: number, alphabet: string): string {
  const letters = Array.from(alphabet)
  if (value < 1 || value > letters.length * 20) return String(value)
  return (letters[(value - 1) % letters.length] ?? '').repeat(Math.ceil(value / letters.length))
}

const latin = 'abcdefghijklmnopqrstuvwxyz'
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const hebrew = 'אבגדהוזחטיכלמנסעפצקרשת'
const arabicAlphabet = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const arabicAbjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const chinese = '〇一二三四五六七八九'

/** 1 … 99 as Chinese counts (十, 十一, 二十); beyond that digit by digit. */
function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return Array.from(String(value), (digit) => Array.from(chinese)[Number(digit)] ?? digit).join('')
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const digits = Array.from(chinese)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}

function ordinal(value: number): string {
  const [last, lastTwo] = [value % 10, value % 100]
  const suffix = last === 1 && lastTwo !== 11 ? 'st' : last === 2 && lastTwo !== 12 ? 'nd' : last === 3 && lastTwo !== 13 ? 'rd' : 'th'
  return `${value}${suffix}`
}

const fullWidth = (value: number): string => String(value).replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => repeated(value, latin).toUpperCase(),
  lowerLetter: (value) => repeated(value, latin),
  ordinal,
  none: () => '',
  decimalFullWidth: fullWidth,
  decimalEnclosedCircle: (value) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value)),
  decimalEnclosedParen: (value) => `(${value})`,
  numberInDash: (value) => `- ${value} -`,
  russianLower: (value) => repeated(value, russian),
  russianUpper: (value) => repeated(value, russian).toUpperCase(),
  hebrew1: (value) => repeated(value, hebrew),
  hebrew2: (value) => repeated(value, hebrew),
  arabicAlpha: (value) => repeated(value, arabicAlphabet),
  arabicAbjad: (value) => repeated(value, arabicAbjad),
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  ideographDigital: chineseNumber,
}

/** A number in one of Word's number formats (ECMA-376 part 1, 17.18.59); in digits for one that is not known. */
export const formatNumber = (value: number, format: string): string => (formats[format] ?? String)(value)
