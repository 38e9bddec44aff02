/** What a label in a header stands for. */
export type HeaderField =
  | 'question'
  | 'study-group'
  | 'working-party'
  | 'meeting'
  | 'source'
  | 'title'
  | 'purpose'
  | 'action'
  | 'comment'
  | 'information'
  | 'to'
  | 'cc'
  | 'from'
  | 'approval'
  | 'deadline'
  | 'contact'
  | 'telephone'
  | 'email'
  | 'person'
  | 'abstract'
  | 'keywords'
  | 'symbol'
  | 'date'
  | 'answers'
  | 'attachments'
  | 'language'
  | 'agenda-item'
  | 'work-item'

/**
 * Labels of ITU-T, ITU-R, 3GPP, IETF and IEEE headers, in the six languages the ITU writes. Compared without case,
 * colon, plural marks `(s)` and surrounding space.
 */
const labels: Readonly<Record<HeaderField, readonly string[]>> = {
  question: ['question', 'questions', 'wg', 'wgs', 'cuestión', 'cuestiones', 'вопрос', 'вопросы', 'المسألة', 'المسائل', '课题', '问题'],
  'study-group': ['study group', 'commission d’études', 'comisión de estudio', 'исследовательская комиссия', 'لجنة الدراسات', '研究组'],
  'working-party': ['working party', 'groupe de travail', 'grupo de trabajo', 'рабочая группа', 'فرقة العمل', '工作组'],
  meeting: ['meeting', 'venue/date', 'place, date', 'réunion', 'reunión', 'собрание', 'الاجتماع', '会议', 'place', 'lieu'],
  source: [
    'source',
    'sources',
    'source to wg',
    'source to tsg',
    'origin',
    'origine',
    'origen',
    'источник',
    'المصدر',
    '来源',
    '來源',
    '原文',
    'submitted by',
    'author',
    'authors',
  ],
  title: [
    'title',
    'subject',
    'titre',
    'objet',
    'título',
    'asunto',
    'название',
    'предмет',
    'заголовок',
    'العنوان',
    'الموضوع',
    '标题',
    '題目',
    '题目',
    '文稿标题',
  ],
  purpose: ['purpose', 'document for', 'objectif', 'but', 'objetivo', 'цель', 'الغرض', '目的'],
  action: [
    'for action to',
    'for action',
    'action to',
    'pour suite à donner',
    'pour action à',
    'para acción',
    'para acción a',
    'для принятия мер',
    'لاتخاذ إجراء',
    'للعمل',
    '请采取行动',
    '供行动',
  ],
  comment: [
    'for comment to',
    'for comment',
    'for comments to',
    'pour commentaires',
    'pour commentaires à',
    'para comentarios',
    'для замечаний',
    'للتعليق',
    '请提出意见',
  ],
  information: [
    'for information to',
    'for information',
    'for info to',
    'pour information',
    'pour information à',
    'para información',
    'para información a',
    'для информации',
    'للعلم',
    '供参考',
  ],
  to: ['to', 'sent to', 'à', 'destination', 'destino', 'кому', 'إلى', '致'],
  cc: ['cc', 'copy', 'copy to', 'copie', 'copia', 'копия', 'نسخة', '抄送'],
  from: ['from', 'from group', 'de la part de', 'remitente'],
  approval: ['approval', 'approved by', 'approbation', 'aprobación', 'утверждение', 'الموافقة', '批准'],
  deadline: [
    'deadline',
    'reply by',
    'response by',
    'response date',
    'date limite',
    'délai',
    'plazo',
    'fecha límite',
    'срок',
    'крайний срок',
    'الموعد النهائي',
    '截止日期',
    '最后期限',
  ],
  contact: [
    'contact',
    'contacts',
    'contact person',
    'contacto',
    'контакт',
    'контакты',
    'для контактов',
    'جهة الاتصال',
    'للاتصال',
    '联系人',
    '联系方式',
  ],
  telephone: ['tel', 'tel.', 'telephone', 'tel. number', 'phone', 'tél', 'tél.', 'teléfono', 'тел', 'тел.', 'الهاتف', '电话'],
  email: ['e-mail', 'email', 'e-mail address', 'courriel', 'correo-e', 'correo electrónico', 'эл. почта', 'البريد الإلكتروني', '电子邮件'],
  person: ['name', 'nom', 'nombre', 'имя', 'الاسم', '姓名'],
  abstract: [
    'abstract',
    'abstract of the contribution',
    'summary',
    'résumé',
    'resumen',
    'резюме',
    'краткое содержание',
    'ملخص',
    'الملخص',
    'خلاصة',
    '摘要',
    '概要',
  ],
  keywords: [
    'keywords',
    'key words',
    'mots-clés',
    'mots clés',
    'palabras clave',
    'ключевые слова',
    'كلمات رئيسية',
    'الكلمات الرئيسية',
    'كلمات أساسية',
    '关键词',
    '關鍵詞',
  ],
  symbol: ['document', 'document number', 'doc', 'doc.', 'tdoc', 'document symbol', 'doc number'],
  date: ['date', 'fecha', 'дата', 'التاريخ', '日期'],
  answers: ['response to', 'reply to', 'in response to', 'en réponse à', 'en respuesta a', 'in reply to', 'в ответ на', 'ردا على'],
  attachments: [
    'attachments',
    'attachment',
    'attachments to this document',
    'annexes',
    'pièces jointes',
    'anexos',
    'adjuntos',
    'приложения',
    'вложения',
    'المرفقات',
    '附件',
  ],
  language: ['original', 'original language'],
  'agenda-item': ['agenda item', 'agenda items'],
  'work-item': ['work item', 'work items', 'release', 'work item/release'],
}

const fields = new Map((Object.keys(labels) as HeaderField[]).flatMap((field) => labels[field].map((label) => [label, field] as const)))

/** Style ids of the ITU-T templates whose paragraphs are values by themselves. Source: the official A.1 LS template. */
const styles: Readonly<Record<string, HeaderField>> = {
  TSBHeaderQuestion: 'question',
  VenueDate: 'meeting',
  TSBHeaderSource: 'source',
  TSBHeaderTitle: 'title',
  TSBHeaderSummary: 'abstract',
  LSForAction: 'action',
  LSForComment: 'comment',
  LSForInfo: 'information',
  LSApproval: 'approval',
  LSDeadline: 'deadline',
  LSSource: 'source',
  LSTitle: 'title',
  Docnumber: 'symbol',
}

/** The field a label cell or the part before a colon names. */
export function fieldOfLabel(text: string): HeaderField | undefined {
  if (text.length > 40) return undefined
  return fields.get(
    text
      .toLowerCase()
      .replaceAll(/\*\*|__|\(s\)|\(es\)|\(ы\)/g, '')
      .replace(/[\s:：\u00a0]+$/u, '')
      .replace(/'/g, '’')
      .trim(),
  )
}

/** The field a paragraph style of a template stands for. */
export const fieldOfStyle = (style: string | undefined): HeaderField | undefined => (style === undefined ? undefined : styles[style])
