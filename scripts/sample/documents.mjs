// The sample family: a liaison, its workshop programme and contribution, an earlier statement it answers, and a few
// neighbours. The facts follow a real exchange of 2018; the words are our own.
import { bullet, heading, numbered, paragraph, table } from './word-body.mjs'
import { wordFile } from './word-file.mjs'

const p = paragraph
const studyPeriod = 'INTERNATIONAL TELECOMMUNICATION UNION\nTELECOMMUNICATION STANDARDIZATION SECTOR\nSTUDY PERIOD 2017-2020'

/**
 * The header table of an ITU-T document of 2017-2020, newest template.
 * @param {object} facts
 * @param {string} facts.symbol
 * @param {string} facts.group
 * @param {string} facts.question
 * @param {string} facts.place
 * @param {string} facts.banner
 * @param {string} facts.source
 * @param {string} facts.title
 * @param {ReadonlyArray<readonly [label: string, text: string, style: string]>} [facts.addressees]
 * @param {readonly [who: string, how: string]} facts.contact
 */
function header({ symbol, group, question, place, banner, source, title, addressees = [], contact }) {
  return table([
    [
      { text: studyPeriod, span: 2 },
      { text: symbol, style: 'Docnumber' },
    ],
    [{ text: group, span: 2 }, 'Original: English'],
    ['Question(s):', { text: question, style: 'TSBHeaderQuestion' }, { text: place, style: 'VenueDate' }],
    [{ text: banner, span: 3 }],
    ['Source:', { text: source, style: 'TSBHeaderSource', span: 2 }],
    ['Title:', { text: title, style: 'TSBHeaderTitle', span: 2 }],
    ...addressees.map(([label, text, style]) => /** @type {const} */ ([label, { text, style, span: 2 }])),
    ['Contact:', contact[0], contact[1]],
  ])
}

/**
 * @param {string} abstract
 * @param {string} keywords
 */
const summary = (abstract, keywords) =>
  table([
    ['Keywords:', keywords],
    ['Abstract:', { text: abstract, style: 'TSBHeaderSummary' }],
  ])

export const liaison = () =>
  wordFile({
    title: 'LS on the workshop on AI, machine learning and security',
    author: 'ITU-T Study Group 17',
    header: 'FGAI4H-F-023',
    body: [
      header({
        symbol: 'FGAI4H-F-023',
        group: 'FOCUS GROUP ON AI FOR HEALTH',
        question: '7/17',
        place: 'Geneva, 29 August – 7 September 2018',
        banner: 'LIAISON STATEMENT',
        source: 'ITU-T Study Group 17',
        title: 'LS on the workshop on AI, machine learning and security, and material on security for AI (reply to SG16-LS111, SG16-LS112)',
        addressees: [
          ['For action to:', '-', 'LSForAction'],
          ['For information to:', 'ITU-T SG16, FG-AI4H', 'LSForInfo'],
          ['Approval:', 'ITU-T SG17 meeting (Geneva, 7 September 2018)', 'LSApproval'],
          ['Deadline:', '31 December 2018', 'LSDeadline'],
        ],
        contact: [
          'Amina Kessler\nITU-T SG17, Rapporteur of Q7/17\nSwitzerland',
          'Tel: +41 22 555 01 17\nE-mail: amina.kessler@example.org',
        ],
      }),
      summary(
        'This liaison tells SG16 and FG-AI4H about the workshop on AI, machine learning and security that SG17 prepared at its meeting of September 2018, shares a contribution on security for AI, and invites further collaboration.',
        'artificial intelligence, machine learning, security, workshop',
      ),
      p(
        'SG17 thanks SG16 for its liaison statements on the creation of a Question on machine learning for multimedia (ref: SG16-LS111) and on the establishment of FG-AI4H (ref: SG16-LS112). SG17 reviewed both at its meeting in September 2018 and would like to share the following.',
      ),
      numbered('**A workshop on AI, machine learning and security**'),
      p(
        'SG17 will hold a workshop on AI, machine learning and security on Monday 21 January 2019 in Geneva, on the eve of its next meeting. Attachment 1 contains the preliminary programme. Experts of SG16 and of FG-AI4H are kindly invited to speak on health data, on the robustness of medical models and on multimedia.',
      ),
      numbered('**Material on AI for security and security for AI**'),
      p(
        'SG17 discussed contribution SG17-C456, which separates two matters that are often confused: AI for security, where machine learning helps to detect intrusion and malware, and security for AI, where the model, its training data and its answers must themselves be protected against data poisoning, adversarial examples and model theft. It is shared as Attachment 2.',
      ),
      numbered('**Expertise in SG17**'),
      p(
        'Q7/17 works on the security of applications, including data analytics. Recommendation ITU-T X.1147 gives security requirements for big data analytics and may serve FG-AI4H as a starting point. SG17 experts would be pleased to comment on the focus group’s threat analysis.',
      ),
      p(
        'The next meeting of SG17 will be held in Geneva on 22-30 January 2019. We would appreciate your feedback, if any, by 31 December 2018.',
      ),
      p('Attachments:'),
      p('1. SG17-TD1447R2 (ITU workshop on AI, machine learning and security: preliminary programme)'),
      p('https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx', {
        href: 'https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx',
      }),
      p('2. SG17-C456 (A new horizon: AI for security and security for AI): zip with cover page plus presentation'),
      p('https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A2.zip', {
        href: 'https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A2.zip',
      }),
    ],
  })

export const workshop = () =>
  wordFile({
    title: 'Workshop on AI, machine learning and security: preliminary programme',
    author: 'TSB',
    header: 'SG17-TD1447R2',
    body: [
      header({
        symbol: 'SG17-TD1447R2',
        group: 'STUDY GROUP 17',
        question: 'QALL/17',
        place: 'Geneva, 29 August – 7 September 2018',
        banner: 'TD',
        source: 'Steering committee of the workshop',
        title: 'ITU workshop on AI, machine learning and security: preliminary programme',
        contact: ['Jonas Ferreira\nSteering committee', 'E-mail: jonas.ferreira@example.org'],
      }),
      heading('Purpose'),
      p(
        'The ITU workshop on AI, machine learning and security takes place in Geneva on Monday 21 January 2019. It brings together those who use machine learning to defend networks and those who must defend machine learning, and advises SG17 where Recommendations are missing.',
      ),
      heading('Programme'),
      table([
        ['Time', 'Session', 'Questions to answer'],
        ['09:30 – 10:00', 'Opening', 'Why security study groups care about AI'],
        [
          '10:00 – 11:15',
          'Session 1: AI for security',
          'Intrusion detection, malware classification and alert triage: what works outside the laboratory?',
        ],
        [
          '11:30 – 12:45',
          'Session 2: Security for AI',
          'Data poisoning, adversarial examples, model extraction: which threats need a Recommendation?',
        ],
        ['14:30 – 15:45', 'Session 3: Health as a test case', 'What FG-AI4H learned about the robustness of diagnostic models'],
        ['16:00 – 17:15', 'Session 4: Standards landscape', 'ISO/IEC JTC 1/SC 42, ETSI and IETF: who does what'],
        ['17:15 – 17:45', 'Wrap-up', 'Advice to the SG17 meeting of 22-30 January 2019'],
      ]),
      heading('Practical information'),
      bullet('Place: ITU Headquarters, Geneva, Popov room; remote participation is offered.'),
      bullet('Registration closes on 11 January 2019.'),
      bullet('Interpretation in the six official languages on request.'),
    ],
  })

export const coverPage = () =>
  wordFile({
    title: 'A new horizon: AI for security and security for AI',
    author: 'Northlight Security',
    header: 'SG17-C456',
    body: [
      header({
        symbol: 'SG17-C456',
        group: 'STUDY GROUP 17',
        question: '7/17',
        place: 'Geneva, 29 August – 7 September 2018',
        banner: 'CONTRIBUTION',
        source: 'Northlight Security',
        title: 'A new horizon: AI for security and security for AI',
        contact: ['Priya Raman\nNorthlight Security', 'E-mail: priya.raman@example.org'],
      }),
      summary(
        'This contribution to the transformation studies proposes that SG17 treat AI for security and security for AI as two lines of work with one vocabulary.',
        'AI security, threats, vocabulary',
      ),
      heading('Introduction'),
      p(
        'Machine learning entered the products of our industry faster than the discipline that should protect it. A detector that learns can be taught the wrong thing. This contribution describes both sides and proposes next steps; the attached presentation gives the figures.',
      ),
      heading('AI for security'),
      p(
        'Anomaly detection, malware classification and alert triage are the three uses with operational evidence. In each the analyst stays in the loop, since the cost of a false alarm is borne by people.',
      ),
      heading('Security for AI'),
      p(
        'Four threats deserve study: data poisoning of the training set, adversarial examples at inference, model extraction through the public interface, and leakage of personal data by membership inference.',
      ),
      heading('Proposal'),
      numbered('Agree on one vocabulary for machine learning security, aligned with Recommendation ITU-T X.1500.'),
      numbered('Open a work item on threats to machine-learning systems under Q7/17.'),
      numbered('Share this document with SG16 and FG-AI4H for information.'),
    ],
  })

export const earlierLiaison = () =>
  wordFile({
    title: 'LS on a new Question on AI/ML for multimedia applications',
    author: 'ITU-T Study Group 16',
    header: 'SG16-LS111',
    body: [
      header({
        symbol: 'SG16-LS111',
        group: 'STUDY GROUP 16',
        question: '5/16',
        place: 'Ljubljana, 9-20 July 2018',
        banner: 'LIAISON STATEMENT',
        source: 'ITU-T Study Group 16',
        title:
          'LS/o on a new Question on artificial intelligence and machine learning for multimedia applications [to all ITU-T study groups]',
        addressees: [
          ['For action to:', '-', 'LSForAction'],
          ['For comment to:', 'ITU-T SG17', 'LSForComment'],
          ['For information to:', 'ITU-T SG2, SG12, SG13, SG20, TSAG', 'LSForInfo'],
          ['Approval:', 'ITU-T SG16 meeting (Ljubljana, 20 July 2018)', 'LSApproval'],
          ['Deadline:', '31 October 2018', 'LSDeadline'],
        ],
        contact: ['Luka Novak\nITU-T SG16\nSlovenia', 'E-mail: luka.novak@example.org'],
      }),
      summary(
        'SG16 informs the study groups that it created Question 5/16 on artificial intelligence for multimedia applications and asks SG17 for comments on security.',
        'artificial intelligence, multimedia, Question 5/16',
      ),
      p(
        'SG16 is pleased to inform the study groups that its meeting of July 2018 created Q5/16, Artificial intelligence-enabled multimedia applications. The terms of reference cover machine learning for video coding, accessibility and quality assessment.',
      ),
      p(
        'SG16 would welcome comments of SG17 on the protection of training data and of personal data in multimedia archives by 31 October 2018.',
      ),
      p('SG16 will meet next in Geneva, 19-29 March 2019.'),
    ],
  })

export const arabicNote = () =>
  wordFile({
    title: 'مذكرة بشأن أمن الذكاء الاصطناعي',
    author: 'لجنة الدراسات 17',
    header: 'SG17-C460',
    body: [
      table(
        [
          ['المسألة:', { text: '7/17', style: 'TSBHeaderQuestion' }, { text: 'SG17-C460', style: 'Docnumber' }],
          [{ text: 'مساهمة', span: 3 }],
          ['المصدر:', { text: 'فريق الخبراء العرب لأمن المعلومات', style: 'TSBHeaderSource', span: 2 }],
          ['العنوان:', { text: 'أمن أنظمة الذكاء الاصطناعي في قطاع الصحة', style: 'TSBHeaderTitle', span: 2 }],
        ],
        { rtl: true },
      ),
      heading('مقدمة', 1, { rtl: true }),
      p(
        'تستعرض هذه المساهمة التهديدات التي تواجه أنظمة الذكاء الاصطناعي في قطاع الصحة، ومنها تسميم بيانات التدريب والهجمات العدائية على نماذج التعلم الآلي. ونقترح أن تدرس لجنة الدراسات 17 هذه المسائل بالتعاون مع الفريق المتخصص FG-AI4H.',
        { rtl: true },
      ),
      heading('الاقتراح', 1, { rtl: true }),
      p('نقترح إعداد توصية جديدة تحدد متطلبات أمن التعلم الآلي، استناداً إلى الوثيقة SG17-C456 وإلى التوصية ITU-T X.1147.', { rtl: true }),
      p('يعقد الاجتماع المقبل للجنة الدراسات 17 في جنيف من 22 إلى 30 يناير 2019.', { rtl: true }),
    ],
  })

export const chineseNote = () =>
  wordFile({
    title: '关于人工智能安全的意见',
    author: '第17研究组',
    header: 'SG17-C462',
    body: [
      table([
        ['课题：', { text: '7/17', style: 'TSBHeaderQuestion' }, { text: 'SG17-C462', style: 'Docnumber' }],
        [{ text: '文稿', span: 3 }],
        ['来源：', { text: '信息安全研究所', style: 'TSBHeaderSource', span: 2 }],
        ['标题：', { text: '关于机器学习系统安全威胁的意见', style: 'TSBHeaderTitle', span: 2 }],
      ]),
      heading('引言'),
      p(
        '本文稿讨论机器学习系统面临的安全威胁，包括数据投毒、对抗样本和模型窃取，并建议第17研究组与人工智能促进健康焦点组（FG-AI4H）合作。',
      ),
      heading('建议'),
      p('建议在第7/17号课题下设立新的工作项目，并参考文稿SG17-C456。'),
    ],
  })
