import type { TagDossier } from '../tag-dossier.ts'
import { answerOf, carriedBy, dossierSummary, dossierTitle, sectionTitle, wayOf } from './dossier-words.ts'

/** A dossier as Markdown (CommonMark): what documents say is escaped, so that nothing in it becomes markup. */
export function writeMarkdown(dossier: TagDossier): string {
  const { above, sections, liaisons } = dossier
  const blocks = [
    `# ${escaped(dossierTitle(dossier))}`,
    ...(above.length > 0 ? [escaped(above.join(' / '))] : []),
    escaped(dossierSummary(dossier)),
    ...sections.flatMap((section) => [
      `## ${escaped(sectionTitle(section))}`,
      ...section.documents.flatMap(({ citation, below, why, sentences }) => [
        `### ${escaped(citation)}`,
        ...(below === undefined ? [] : [`Tag: ${escaped(below)}`]),
        ...sentences.map(({ text, place }) => `> ${escaped(text)}${place === '' ? '' : ` (${escaped(place)})`}`),
        `*${escaped(why)}*`,
      ]),
    ]),
    ...(liaisons.length === 0 ? [] : ['## Liaisons and what was answered']),
    ...liaisons.map((liaison) => {
      const facts = [wayOf(liaison), carriedBy(liaison), answerOf(liaison)].filter((fact) => fact !== '')
      return `- ${escaped(liaison.citation)}  \n  ${facts.map(escaped).join('; ')}`
    }),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Text in which nothing is markup, on one line. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1')
