import type { DossierDocument, DossierLiaison, DossierSection, TagDossier } from '../tag-dossier.ts'
import { answerOf, carriedBy, dossierSummary, dossierTitle, sectionTitle, wayOf } from './dossier-words.ts'

/** A dossier as one web page: complete in itself, without a script, and closed to the network by its own policy. */
export function writeHtml(dossier: TagDossier): string {
  const { above, sections, liaisons } = dossier
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(dossierTitle(dossier))}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(dossierTitle(dossier))}</h1>
${above.length > 0 ? `<p class="above" dir="auto">${escaped(above.join(' / '))}</p>\n` : ''}<p class="summary">${escaped(dossierSummary(dossier))}</p>
${contents(dossier)}${sections.map(section).join('\n')}
${liaisons.length === 0 ? '' : liaisonTable(liaisons)}
</main>
</body>
</html>
`
}

const contents = ({ sections, liaisons }: TagDossier): string =>
  `<nav aria-label="Contents"><ul>${sections.map((each, at) => `<li><a href="#s${at}">${escaped(sectionTitle(each))}</a></li>`).join('')}${liaisons.length === 0 ? '' : '<li><a href="#liaisons">Liaisons and what was answered</a></li>'}</ul></nav>\n`

const section = (each: DossierSection, at: number): string =>
  `<section id="s${at}"><h2>${escaped(sectionTitle(each))}</h2>\n${each.documents.map(document).join('\n')}</section>`

function document({ row, citation, below, why, sentences }: DossierDocument): string {
  const language = row.language === 'und' ? '' : ` lang="${escaped(row.language)}"`
  const quotes = sentences.map(
    ({ text, place }) =>
      `<blockquote dir="auto"${language}>${escaped(text)}${place === '' ? '' : ` <cite dir="auto">${escaped(place)}</cite>`}</blockquote>`,
  )
  return `<article><h3 dir="auto">${escaped(citation)}</h3>${quotes.join('')}<p class="why">${below === undefined ? '' : `<b>${escaped(below)}</b>, `}${escaped(why)}</p></article>`
}

const liaisonTable = (liaisons: readonly DossierLiaison[]): string => `<section id="liaisons"><h2>Liaisons and what was answered</h2>
<table><thead><tr><th scope="col">Statement</th><th scope="col">From → to</th><th scope="col">Here</th><th scope="col">Answer</th></tr></thead>
<tbody>${liaisons
  .map(
    (liaison) =>
      `<tr><th scope="row" dir="auto">${escaped(liaison.citation)}</th>${[wayOf(liaison), carriedBy(liaison), answerOf(liaison)].map((fact) => `<td>${escaped(fact)}</td>`).join('')}</tr>`,
  )
  .join('\n')}</tbody></table></section>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const styles = `
:root{color-scheme:light dark}
body{margin:0;font:16px/1.55 Georgia,'Noto Serif','Noto Naskh Arabic','Noto Serif CJK SC',serif;color:#1c1f24;background:#fbfaf8}
main{max-width:50rem;margin:0 auto;padding:3rem 1.5rem 5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0}
h2{font-size:1.25rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid #cfc9be}
h3{font-size:1rem;line-height:1.4;margin:1.5rem 0 .4rem}
.above,.summary,.why,cite,nav{font-family:system-ui,'Noto Sans',sans-serif;font-size:.85rem;color:#4f5661}
.why{margin:.4rem 0 0}
blockquote{margin:.35rem 0;padding-inline-start:.9rem;border-inline-start:3px solid #cfc9be}
cite{font-style:normal;white-space:nowrap}
nav ul{columns:2;padding:0;list-style:none}
table{border-collapse:collapse;font-family:system-ui,'Noto Sans',sans-serif;font-size:.85rem}
th,td{padding:.4rem .6rem;border-bottom:1px solid #cfc9be;text-align:start;vertical-align:top}
th{font-weight:600}
article{break-inside:avoid}
@media(prefers-color-scheme:dark){body{color:#eceae6;background:#16181c}.above,.summary,.why,cite,nav{color:#bdc0c7}a{color:#7db4f0}h2,th,td,blockquote{border-color:#424953}}
@media print{body{background:none}main{max-width:none;padding:0}nav{display:none}}
`
