// The presentation inside the contribution's zip, and the report in PDF.
import { unzipSync } from 'fflate'
import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import pptx from 'pptxgenjs'
import { sampleTime, zipFile } from './word-file.mjs'

const slides = [
  {
    title: 'A new horizon',
    bullets: ['AI for security and security for AI', 'Presentation of SG17-C456', 'Northlight Security'],
    notes: 'Welcome; say that the cover page holds the proposal.',
  },
  {
    title: 'Two questions, one vocabulary',
    bullets: ['AI for security: can a model help to defend the network?', 'Security for AI: who defends the model?'],
    notes: 'Most confusion in the room comes from mixing the two.',
  },
  {
    title: 'AI for security: three uses with evidence',
    bullets: ['Intrusion detection by anomaly detection', 'Malware classification', 'Alert triage in the security operations centre'],
    notes: 'False alarms cost people, not machines.',
  },
  {
    title: 'Security for AI: four threats',
    bullets: [
      'Data poisoning of the training set',
      'Adversarial examples at inference',
      'Model extraction through the interface',
      'Membership inference and personal data',
    ],
    notes: 'Each has published attacks with a success rate above one half.',
  },
  {
    title: 'What we ask of SG17',
    bullets: ['A common vocabulary', 'A work item under Q7/17', 'Share with SG16 and FG-AI4H'],
    notes: 'Ask for the agreement of the working party.',
  },
]

/** The bytes of the presentation, the same each time it is made. */
export async function presentation() {
  const deck = new pptx()
  deck.title = 'A new horizon: AI for security and security for AI'
  deck.author = 'Northlight Security'
  for (const { title, bullets, notes } of slides) {
    const slide = deck.addSlide()
    slide.addText(title, { x: 0.6, y: 0.4, w: 8.8, h: 0.9, fontSize: 30, bold: true, color: '1C1F24', placeholder: 'title' })
    slide.addText(
      bullets.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
      { x: 0.8, y: 1.6, w: 8.4, h: 3.2, fontSize: 20, color: '333A45' },
    )
    slide.addNotes(notes)
  }
  const bytes = new Uint8Array(/** @type {ArrayBuffer} */ (await deck.write({ outputType: 'arraybuffer' })))
  const parts = unzipSync(bytes)
  const core = 'docProps/core.xml'
  const fixed = new TextDecoder().decode(parts[core]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, sampleTime.toISOString())
  return zipFile(
    Object.entries(parts)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, part]) => [name, name === core ? new TextEncoder().encode(fixed) : part]),
  )
}

/** @type {ReadonlyArray<readonly [title: string, lines: readonly string[]]>} */
const reportPages = [
  [
    'Report of the workshop on AI, machine learning and security',
    [
      'SG17-R23',
      'Geneva, 21 January 2019',
      '',
      'The workshop was attended by 71 participants of 17 countries. It advises Study Group 17, which met in Geneva on 22-30 January 2019.',
      '',
      '1  Summary',
      'Four sessions discussed AI for security and security for AI. The programme is in SG17-TD1447R2, the discussion paper in SG17-C456.',
    ],
  ],
  [
    '2  Findings',
    [
      'Data poisoning is the threat that operators fear most: a detector that learns from its own alarms can be led astray within weeks.',
      '',
      'Adversarial examples were shown against three diagnostic models. FG-AI4H is invited to add robustness to its assessment.',
      '',
      'Participants asked for one vocabulary before any Recommendation is drafted.',
    ],
  ],
  [
    '3  Advice to SG17',
    [
      'a)  Open a work item on threats to machine-learning systems under Q7/17.',
      'b)  Reply to SG16 and FG-AI4H on the outcome of this workshop.',
      'c)  Hold a second workshop together with FG-AI4H.',
    ],
  ],
]

/** The bytes of the report. */
export async function report() {
  const pdf = await PDFDocument.create()
  pdf.setTitle('Report of the workshop on AI, machine learning and security')
  pdf.setAuthor('TSB')
  pdf.setCreationDate(sampleTime)
  pdf.setModificationDate(sampleTime)
  const regular = await pdf.embedFont(StandardFonts.TimesRoman)
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold)
  reportPages.forEach(([title, lines], index) => {
    const page = pdf.addPage([595, 842])
    let y = 770
    /**
     * @param {string} text
     * @param {import('pdf-lib').PDFFont} font
     * @param {number} size
     */
    const write = (text, font, size) => {
      for (const line of wrap(text, font, size, 475)) {
        page.drawText(line, { x: 60, y, size, font, color: rgb(0.1, 0.11, 0.14) })
        y -= size * 1.45
      }
    }
    write(title, bold, 18)
    y -= 10
    for (const line of lines) {
      if (line === '') y -= 8
      else write(line, regular, 12)
    }
    page.drawText(`SG17-R23 – page ${index + 1}`, { x: 60, y: 40, size: 9, font: regular })
  })
  return pdf.save({ useObjectStreams: false })
}

/**
 * @param {string} text
 * @param {import('pdf-lib').PDFFont} font
 * @param {number} size
 * @param {number} width
 */
function wrap(text, font, size, width) {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
