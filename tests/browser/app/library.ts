import type { Wanted } from '../library/rows.ts'

/** Six papers with everything a list can show of a document. */
export const papers: readonly Wanted[] = [
  {
    title: 'Workshop on AI, ML and security',
    symbols: ['FGAI4H-F-023'],
    paragraphs: ['Study Group 17 thanks you. The workshop treats data poisoning of training sets.', 'A reply is asked for.'],
    facts: {
      kind: 'liaison',
      date: '2018-09-07',
      deadline: '2018-12-31',
      from: ['SG17'],
      to: ['SG16', 'FG-AI4H'],
      groups: ['SG17', 'SG16'],
      attachmentsHere: 2,
      attachmentsMissing: 1,
    },
  },
  {
    title: 'Incubation mechanism for security work',
    symbols: ['SG17-C823'],
    paragraphs: ['Poisoning of training data is treated as a first-class threat.', 'Evasion is another.'],
    facts: { kind: 'contribution', date: '2020-03-17', source: 'Broadcom', groups: ['SG17'] },
  },
  {
    title: 'A framework for model theft',
    symbols: ['SG17-C99'],
    paragraphs: ['Model theft is a threat to those who train models.'],
    facts: { kind: 'contribution', date: '2019-01-22', source: 'Nokia', groups: ['SG17'], openedAt: new Date() },
  },
  {
    title: 'أمن أنظمة الذكاء الاصطناعي في قطاع الصحة',
    symbols: ['FGAI4H-C-104'],
    paragraphs: ['الأمن والذكاء الاصطناعي'],
    facts: { kind: 'contribution', date: '2019-01-23', language: 'ar', direction: 'rtl', groups: ['FG-AI4H'] },
  },
  {
    title: 'Programme of the workshop',
    symbols: ['SG17-TD1447R2'],
    paragraphs: ['Programme of the workshop in Geneva.'],
    facts: {
      kind: 'workshop',
      date: '2018-12-05',
      groups: ['SG17'],
      outcome: 'partial',
      reason: 'no-text-layer',
      detail: '2 of 4 pages are pictures without text.',
    },
  },
  {
    title: 'Locked annex',
    symbols: [],
    facts: {
      name: 'Locked annex.docx',
      kind: 'other',
      outcome: 'unreadable',
      reason: 'encrypted',
      detail: 'It is protected by a password. Save a copy without one and import that.',
    },
  },
]
