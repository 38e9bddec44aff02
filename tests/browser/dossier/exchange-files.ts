import { keepFiles, linkAll, type TestFile } from './seeded-library.ts'

/** A liaison statement as a focus group keeps it: header lost, two attachments, two statements answered. */
const liaison: TestFile = {
  name: 'FGAI4H-F-023.txt',
  format: 'txt',
  text: `Abstract:
This liaison statement gives an update from SG17 on the workshop on AI, ML and security it held in September 2018, shares material on security for AI and ML, and invites further work with SG17.
SG17 thanks SG16 for working with SG17 and for the liaison statements telling us of a new Question on AI/ML for multimedia (ref: SG16-LS111) and of FG-AI4H (ref: SG16-LS112).
During its September 2018 meeting, SG 17 looked at these liaison statements and agreed to inform SG16 of the following:
1)\tITU Workshop on AI, ML and security
SG17 plans to hold a workshop on AI, ML and security on Monday 21 January 2019 in Geneva. Attachment 1 has first details of this workshop.
2)\tFurther material
SG17 discussed the C456 Contribution on studies of transformation, which speaks of AI for security and of security for AI. It is shared in Attachment 2 with SG16, FG-AI4H and other ITU-T SGs.
3)\tExpertise
SG17 has long worked on “Security of Applications” under Q7/17.
SG17 would appreciate if SG16 and the FG-AI4H could keep working with SG17. The next ITU-T SG17 meeting will be held on 22-30 January 2019. We would appreciate your feedback, if any, by 31 December 2018.
Attachments:
1.\tSG17-TD1447R2 (ITU Workshop on AI, ML and security)
https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx
2.\tSG17-C456 (Contribution on studies of transformation (Symantec)): zip with cover page plus presentation
https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A2.zip`,
}

const programme: TestFile = {
  name: 'FGAI4H-F-023-A1.docx',
  pages: 4,
  text: `# ITU Workshop on AI, Machine Learning and Security
Programme
The workshop takes place in Geneva on Monday 21 January 2019.
09:00 Opening
09:30 Session 1: Attacks on machine learning
11:00 Session 2: Machine learning against attacks`,
}

const cover: TestFile = {
  name: 'C456 cover page.docx',
  pages: 2,
  header: [
    ['Question(s):', '7/17'],
    ['Source:', 'Symantec'],
    ['Title:', 'New security horizon: AI for security and security for AI'],
  ],
  text: 'This contribution proposes a study of AI for security and of security for AI.',
}

const slides: TestFile = { name: 'C456 presentation.pptx', format: 'pptx', pages: 24, text: '# New security horizon\nSecurity for AI' }

const reply: TestFile = {
  name: 'FGAI4H-G-010.docx',
  header: [
    ['Document number:', 'FGAI4H-G-010'],
    ['Title:', 'LS/o on the workshop on AI, ML and security [to ITU-T SG17]'],
    ['Source:', 'FG-AI4H'],
    ['Date:', '3 December 2018'],
    ['To:', 'ITU-T SG17'],
    ['For information to:', 'ITU-T SG16'],
    ['In response to:', 'FGAI4H-F-023'],
  ],
  text: `LIAISON STATEMENT
FG-AI4H thanks SG17 and will take part in the workshop.`,
}

const gaps: TestFile = {
  name: 'SG13-LS165.docx',
  header: [
    ['Document number:', 'SG13-LS165'],
    ['Title:', 'LS on results of work on machine learning for networks'],
    ['Source:', 'ITU-T SG13'],
    ['For action to:', 'ITU-T SG17'],
    ['For comment to:', 'ITU-T SG16'],
    ['Deadline:', '30 September 2018'],
    ['Contact:', 'Ana Example\nExample University\nSpain\nTel: +34 600 000 000\nE-mail: ana@example.org'],
  ],
  text: `LIAISON STATEMENT
SG13 thanks SG17 and SG16 for their work on machine learning.
The architecture is meant for networks of all sizes.
It knows sources, collectors, models, policies and sinks.
Its authors have tried it in three laboratories.
The results are encouraging.
SG13 shares the draft in Attachment 1 and asks for comments. SG13 also refers to SG17-C456 and to SG17-TD1500.
Attachments:
1.\tSG13-TD777 (Architecture of machine learning in networks)
https://www.itu.int/md/T17-SG13-181001-TD-PLEN-0777/en
2.\tSG13-TD778 (Use cases of machine learning in networks)`,
}

/** Two papers that claim one symbol. */
const claims: readonly TestFile[] = ['Use cases, as presented', 'Use cases, as agreed'].map((title, at) => ({
  name: `use cases ${at + 1}.docx`,
  header: [
    ['Document number:', 'SG13-TD778'],
    ['Title:', title],
    ['Source:', 'Editors'],
  ],
  text: 'The use cases are listed below.',
}))

const arabic: TestFile = {
  name: 'FGAI4H-C-104.docx',
  header: [
    ['Title:', 'الأمن والذكاء الاصطناعي: بيان اتصال من لجنة الدراسات 17'],
    ['Source:', 'ITU-T SG17'],
    ['Date:', '22 January 2019'],
    ['For information to:', 'FG-AI4H'],
  ],
  text: 'LIAISON STATEMENT\nشكرا للفريق على عمله بشأن الذكاء الاصطناعي والأمن. انظر الوثيقة FGAI4H-F-023.',
}

/** A small library around one exchange, linked. Returns the ids by name. */
export async function keepExchange({ isAnswered = true }: { readonly isAnswered?: boolean } = {}) {
  const [coverId, slidesId] = await keepFiles([cover, slides])
  if (coverId === undefined || slidesId === undefined) throw new Error('Nothing was kept.')
  const archive: TestFile = { name: 'FGAI4H-F-023-A2.zip', format: 'zip', members: [coverId, slidesId] }
  const files = [liaison, programme, archive, gaps, ...claims, arabic, ...(isAnswered ? [reply] : [])]
  const ids = await keepFiles(files)
  await linkAll()
  const idOf = (file: TestFile) => {
    const id = ids[files.indexOf(file)]
    if (id === undefined) throw new Error(`${file.name} was not kept.`)
    return id
  }
  return {
    liaison: idOf(liaison),
    programme: idOf(programme),
    slides: slidesId,
    gaps: idOf(gaps),
    arabic: idOf(arabic),
  }
}
