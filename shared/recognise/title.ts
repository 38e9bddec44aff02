import type { Recognition, Stated } from '../contracts/recognition.ts'
import { plainName } from '../symbols/index.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import { findDates } from './dates.ts'
import type { DocumentText, TextLine } from './document-text.ts'
import { type Header, headerValue } from './header.ts'
import { fieldOfLabel } from './labels/field-of-label.ts'
import { continues } from './line-continues.ts'
import { publicationTitle } from './publication-title.ts'
import { radioBanner } from './radio-header.ts'
import type { RecogniseInput } from './recognise-input.ts'
import { outsideText } from './text-match.ts'

/** A title and where it was found. */
export interface FoundTitle extends Stated<string> {
  readonly from: Recognition['titleFrom']
}

const longestTitle = 300
const placeholder =
  /^(?:title|(?:temporary document|print)(?: itu[-‑][tdr])? ?\d*|itu-t recommendation|part #.*|recommendation itu-[tr].*<.*>.*|\{\{.*\}\}|untitled.*|document\d*|presentation\d*|powerpoint presentation|microsoft (?:word|powerpoint|excel).*|mtg_title|question\(s\):?|slide \d+|powerpoint-präsentation|présentation powerpoint|template|\.+|<.*>|\[.*\]|sans titre|no title|insert title.*|normal|contents?|table of contents|abstract|summary|foreword|introduction|word template|liaison statements?|itu-t(?: [a-z]\.[\d.]+)?|(?:international telecommunication union|union internationale des t[ée]l[ée]communications|uni[óo]n internacional de telecomunicaciones)(?: itu-t.*)?|telecommunication ?standardization ?sector.*|study period [\d -–]+)$/i
const opening =
  /^(?:this|the present) (liaison statement|contribution|document|TD|paper|liaison)(?:\s\([^)]*\))? (?:provides|presents|contains|proposes|gives|describes|is|informs?[^.]{0,40}? (?:of|about)|reports)\s+(?:an?\s+|the\s+)?(.+)$/i

/**
 * The title, in the order of trust: the header, a title or first heading of the text, the file's own property, what the
 * text says it is, and last the file's name.
 */
export function findTitle(document: DocumentText, header: Header, input: RecogniseInput): FoundTitle {
  // The text of an archive is what is in it.
  if (input.format === 'zip') return { value: nameTitle(input.name), from: 'name', evidence: outsideText(input.name) }
  const stated = headerValue(header, 'title')
  const inHeader = clean(stated?.text ?? '')
  if (stated !== undefined && isTitle(inHeader)) return { value: inHeader, from: 'header', evidence: stated.evidence }
  const cover = coverTitle(header)
  if (cover !== undefined && isTitle(clean(cover.text)))
    return { value: clean(cover.text), from: 'header', evidence: wholeEvidence(cover.text, cover.locator) }
  const banner = radioBanner(document)
  const told = banner?.title ?? banner?.line
  if (told !== undefined) return { value: clean(told.text), from: 'header', evidence: wholeEvidence(told.text, told.locator) }
  const printed = publicationTitle(document)
  if (printed !== undefined && isTitle(printed.text))
    return { value: clean(printed.text), from: 'heading', evidence: wholeEvidence(printed.text, printed.locator) }
  const heading = headingTitle(document.lines)
  if (heading !== undefined) {
    const whole = wholeTitle(document.lines, heading)
    return { value: clean(whole), from: 'heading', evidence: wholeEvidence(whole, heading.locator) }
  }
  const property = input.properties.find(
    ([name, value]) => /^dc:title$|^title$|^custom:doctitle$/i.test(name) && isTitle(clean(value)) && !isFileName(value),
  )
  if (property !== undefined) return { value: clean(property[1]), from: 'property', evidence: outsideText(property[1]) }
  return textTitle(document, header) ?? { value: nameTitle(input.name), from: 'name', evidence: outsideText(input.name) }
}

/** Above the authors of an IEEE 802 paper its title stands alone. */
const coverTitle = (header: Header): Header['loose'][number] | undefined =>
  header.hasAuthors ? header.loose.find(({ text }) => text.split(/\s+/).length > 2) : undefined

/** `ITU-T Rec. M.3372 (08/2018) ` before a Recommendation's title in its properties. */
const publicationPrefix = /^(?:ITU|UIT|МСЭ)-[TRТ] (?:Rec\.?|Recommendation|Рек\.) [A-Z]{1,2}\.[\w.]+ \(\d\d\/\d{4}\) /u

const clean = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(publicationPrefix, '')
    .replace(/^(?:(?:Re|Fwd?|TR|RE|FW|AW|WG):\s*|\[[A-Z][\w-]{1,14}\]\s+(?=LS\b|LS\/|Liaison))+/, '')
    .replace(/^[\s:–-]+|\s+$/gu, '')
    .slice(0, longestTitle)

const isTitle = (text: string): boolean =>
  text.length >= 3 &&
  !isMarkup.test(text) &&
  !isOccasion(text) &&
  !placeholder.test(text.replace(/[\s;:.,]+$/, '')) &&
  fieldOfLabel(text) === undefined &&
  /\p{L}{2}/u.test(text)

/** `Nov 18 - 22, 2019, Reno, USA` says when and where, not what. */
function isOccasion(text: string): boolean {
  const [date] = text.length > 80 ? [] : findDates(text)
  const rest = date === undefined ? text : `${text.slice(0, date.from)} ${text.slice(date.to)}`
  return date !== undefined && /^[\s,;()–-]*(?:\p{Lu}[\p{L}'’.]*(?:[\s,;()–-]+|$)){0,4}$/u.test(rest)
}

/** Commands and remarks of a typesetting language, which stand before any text. */
const isMarkup = /^\s*(?:\\[a-z]|%)/i

const isFileName = (text: string): boolean =>
  /\.(?:do[ct][xm]?|ppt[xm]?|xls[xm]?|pdf|e?ps|dvi|indd|fm|tex|rtf|txt|md|adoc)$/i.test(text.trim())

/** A paragraph in a title style, or the first heading, if it stands near the beginning. */
function headingTitle(lines: readonly TextLine[]): TextLine | undefined {
  const early = lines
    .slice(0, 40)
    .filter(({ region, text }) => region !== 'header' && region !== 'footer' && isTitle(text) && text.length <= longestTitle)
  const styled = early.find(
    ({ style }) =>
      style !== undefined &&
      /^(?:title|titel|titre|rec_?title|rectitle|doctitle|zt|reptitle|t1?title|covertitle|annextitle)$/i.test(
        style.replaceAll(/[\s_]/g, ''),
      ),
  )
  if (styled !== undefined) return styled
  const heading = early.find(({ kind, text }) => kind === 'heading' && !/^(?:\d+(?:\.\d+)*\.?|[ivx]+\.)\s/i.test(text) && !isSection(text))
  return heading !== undefined && lines.indexOf(heading) < 15 ? heading : undefined
}

/** A title of several lines: of one paragraph, or of one style where the first line ends open or the next begins small. */
function wholeTitle(lines: readonly TextLine[], first: TextLine): string {
  let whole = first.text
  for (const next of lines.slice(lines.indexOf(first) + 1, lines.indexOf(first) + 5)) {
    const isSameParagraph = next.locator.block === first.locator.block
    const isSameStyle = next.kind === first.kind && next.style === first.style && next.level === first.level
    if (!isSameParagraph && !(isSameStyle && continues(whole, next.text))) break
    if (whole.length + next.text.length > longestTitle) break
    whole += ` ${next.text}`
  }
  return whole
}

const isSection = (text: string): boolean =>
  fieldOfLabel(text) !== undefined ||
  /^(?:\d[\d.]*\s*)?(?:introduction|scope|background|references|overview|overall description|abstract|summary|contents|table of contents|discussion|proposal|annex\b.*|appendix\b.*|attachments?:?|attendees|agenda items?|notes?|actions?:?)$/i.test(
    text,
  )

/** What the text says of itself: `This liaison statement provides an update from SG17 on …`, or a short first line. */
function textTitle(document: DocumentText, header: Header): FoundTitle | undefined {
  const abstract = headerValue(header, 'abstract')
  for (const { text, locator } of [...(abstract === undefined ? [] : [abstract]), ...document.lines.slice(0, 12)]) {
    const match = opening.exec(text)
    const said = match?.[2]?.split(/(?:,|;|\.\s|\.$|\s(?:it|which|that|held|organi[sz]ed by)\s)/u)[0]?.trim()
    // "the workshop on AI, ML and security" is one noun phrase: a comma ends it only before a verb
    const whole = match?.[2] === undefined ? undefined : phrase(match[2])
    const value = whole ?? said
    if (value !== undefined && value.length > 12) return { value: capitalised(value), from: 'text', evidence: wholeEvidence(text, locator) }
  }
  const first = document.lines.find(
    ({ region, kind, text }) =>
      region === undefined && kind !== 'code' && isTitle(text) && !/^[^:]{2,30}:|^\d{1,2}(?:\.\d+)*\.\s/.test(text) && !isPageHead(text),
  )
  if (first === undefined || first.text.length > 160 || document.lines.indexOf(first) > 8 || /[.,;]$/.test(first.text)) return undefined
  return { value: clean(first.text), from: 'text', evidence: wholeEvidence(first.text, first.locator) }
}

/** The line above a 3GPP or ISO paper: its meeting and number. */
const isPageHead = (text: string): boolean => /\bmeeting #|#\s?\d{2,3}\b/i.test(text)

function phrase(text: string): string | undefined {
  const end =
    /(?:,\s+(?:shares|invites|and (?:shares|invites|asks|requests)|which|as|with|for|including|provides|proposes|asks|requests)\b|\s+(?:it|which|that|we)\s|\.(?:\s|$)|;)/iu.exec(
      text,
    )
  const said = (end === null ? text : text.slice(0, end.index)).trim()
  return said.length >= 12 && said.length <= 160 ? said : undefined
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a document without any other title goes by: its file's name as one reads it. */
export const nameTitle = (name: string): string =>
  plainName(name)
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim() || name
