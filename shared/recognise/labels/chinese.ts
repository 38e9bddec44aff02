import type { LabelTable } from './header-field.ts'

/** Labels of ITU headers in Chinese. */
export const chinese: LabelTable = {
  question: ['研究课题', '课题', '问题'],
  'study-group': ['研究组'],
  'working-party': ['工作组'],
  meeting: ['会议', '地点/日期', '地点、日期', '地点', '会议地点'],
  source: ['来源', '來源', '原文', '提交者', '来源方'],
  title: ['标题', '題目', '题目', '文稿标题', '名称'],
  purpose: ['目的', '目标'],
  action: ['行动', '需采取行动', '供采取行动', '请采取行动', '供行动', '采取行动', '须采取行动', '请采取行动者', '行动方'],
  comment: ['供评论', '征求意见', '请提出意见', '提出意见', '请提意见', '供提出意见', '征求意见方'],
  information: ['供信息', '参考', '供参考', '供了解', '供通报', '仅供参考', '供参考方'],
  to: ['致'],
  cc: ['抄送', '抄报'],
  from: ['发自'],
  approval: ['批准', '审批', '核准', '通过'],
  deadline: ['截止时间', '回复截止日期', '截止日期', '最后期限', '答复截止日期', '截止期限', '最后日期'],
  contact: ['联系人', '联系方式', '联系方', '联系'],
  telephone: ['电话', '联系电话'],
  email: ['邮箱', '电邮', '电子邮件'],
  person: ['姓名'],
  abstract: ['摘要', '概要'],
  keywords: ['关键词', '關鍵詞'],
  date: ['日期', '提交日期'],
  answers: ['回复', '答复'],
  attachments: ['附件'],
}
