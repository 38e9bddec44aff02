import { type HElement, parseAsync, renderDocument } from 'docx-preview'
import type { DocxPieces } from '../../../../shared/formats/index.ts'
import { makeInert } from './make-inert.ts'
import type { TimeSlices } from './time-slices.ts'

/** Pages that docx-preview made: not sanitised, in a document that is not shown and loads nothing. */
export interface DocxPages {
  readonly sections: readonly HTMLElement[]
  /** The document's style sheets; they are the same for all pieces. */
  readonly styles: string
}

/** What is used of a document that docx-preview has parsed; it says nothing of its type itself. */
interface Parsed {
  readonly documentPart: { readonly parseXml: (root: Element) => void }
  readonly stylesPart?: { styles: unknown }
}

/**
 * Lays a Word document out, piece by piece. The parts that all pages share are parsed once; of the body never more than
 * a piece, since parsing is what takes longest and cannot be interrupted.
 */
export async function* layOutPieces({ package: bytes, rest }: DocxPieces, slices: TimeSlices): AsyncGenerator<DocxPages> {
  const inert = document.implementation.createHTMLDocument('')
  const options = {
    h: (element: HElement | Node | string) => makeInert(inert, element),
    inWrapper: true,
    ignoreLastRenderedPageBreak: false,
    renderChanges: true,
    renderComments: false,
    renderAltChunks: false,
    useBase64URL: true,
  }
  const parsed: Parsed = await parseAsync(new Blob([bytes]), options)
  // Laying out works its way of a style into the style, a second time to another effect.
  const styles = structuredClone(parsed.stylesPart?.styles)
  yield pagesOf(await renderDocument(parsed, options))
  for (const [index, xml] of rest.entries()) {
    const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
    await slices.breathe()
    parsed.documentPart.parseXml(root)
    await slices.breathe()
    if (parsed.stylesPart !== undefined) parsed.stylesPart.styles = structuredClone(styles)
    const { sections, styles: same } = pagesOf(await renderDocument(parsed, { ...options, ignoreFonts: true }))
    yield { sections: withoutBlank(sections, index < rest.length - 1), styles: same }
  }
}

function pagesOf(nodes: readonly Node[]): DocxPages {
  const styles: string[] = []
  const sections: HTMLElement[] = []
  for (const node of nodes) {
    if (node.nodeName === 'STYLE') styles.push(node.textContent ?? '')
    else if (node instanceof HTMLElement) sections.push(...node.querySelectorAll<HTMLElement>(':scope > section'))
  }
  return { sections, styles: styles.join('\n') }
}

/** A page break at which the document was cut leaves an empty page before it or behind it. */
function withoutBlank(sections: readonly HTMLElement[], isCutBehind: boolean): readonly HTMLElement[] {
  const isBlank = (section: HTMLElement | undefined) =>
    section !== undefined &&
    sections.length > 1 &&
    [...section.querySelectorAll(':scope > article')].every(({ childElementCount }) => childElementCount === 0)
  return sections.slice(isBlank(sections[0]) ? 1 : 0, isCutBehind && isBlank(sections.at(-1)) ? -1 : undefined)
}
