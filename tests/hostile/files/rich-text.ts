import { type HostileFile, joined, repeated, tameWords, utf8 } from './hostile-file.ts'

const tame = () => utf8(`{\\rtf1\\ansi ${tameWords}\\par}`)
const anyhow = { kinds: ['read', 'partial', 'refused', 'unreadable'] } as const

/** Rich text made against its readers. */
export const richText: readonly HostileFile[] = [
  {
    does: 'has 100,000 groups inside one another',
    name: 'deep groups.rtf',
    make: () => utf8(`{\\rtf1\\ansi ${tameWords}\\par ${'{\\b '.repeat(100_000)}x${'}'.repeat(100_000)}}`),
    ends: anyhow,
    tame,
  },
  {
    does: 'announces two gigabytes of bytes to pass over',
    name: 'bytes ahead.rtf',
    make: () => utf8(`{\\rtf1\\ansi ${tameWords}\\par \\bin2147483647 x}`),
    ends: anyhow,
    tame,
  },
  {
    does: 'says a picture of odd digits and a number without end',
    name: 'digits.rtf',
    make: () =>
      joined(
        `{\\rtf1\\ansi ${tameWords}\\par {\\pict\\pngblip\\picw999999999999999999999 `,
        repeated('0f3', 20_000_001),
        '}\\u-99999999999?\\uc999999999 }',
      ),
    ends: anyhow,
    tame,
  },
  {
    does: 'brings an object that updates itself from the network',
    name: 'linked object.rtf',
    make: (canary) =>
      utf8(
        `{\\rtf1\\ansi ${tameWords}\\par {\\object\\objautlink\\objupdate\\rsltpict{\\*\\objclass Word.Document.8}{\\*\\objdata 0105000002000000}{\\result x}}{\\field{\\*\\fldinst{INCLUDEPICTURE "${canary}/rtf.png"}}{\\fldrslt x}}{\\field{\\*\\fldinst{HYPERLINK "javascript:window.ran=1"}}{\\fldrslt press}}{\\*\\template ${canary}/template.rtf}}`,
      ),
    ends: anyhow,
    tame,
  },
  {
    does: 'declares a table of 100,000 cells in a row',
    name: 'cells.rtf',
    make: () => utf8(`{\\rtf1\\ansi ${tameWords}\\par \\trowd${'\\cellx1'.repeat(100_000)} ${'\\intbl x\\cell'.repeat(100_000)}\\row}`),
    ends: anyhow,
    tame,
  },
]
