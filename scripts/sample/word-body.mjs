// The text of small Word files as raw OOXML, so that the style ids of the ITU templates and the bytes are exactly ours.

/**
 * Something in a body: given the addresses linked so far, which it may add to, it writes itself as XML.
 * @typedef {(links: string[]) => string} BodyPart
 */

/**
 * @typedef {object} ParagraphOptions
 * @property {string} [style] a style id
 * @property {1 | 2} [list] a numbering id: 1 for bullets, 2 for numbers
 * @property {number} [depth] of the list item, from 0
 * @property {string} [href] makes the whole text a link
 * @property {boolean} [rtl]
 */

/**
 * A cell: its text, or its text with a style and the columns it spans.
 * @typedef {string | { text: string, style?: string, span?: number }} Cell
 */

/** @param {string} text */
export const escapeXml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * `text` with **bold** stretches as Word runs; a line feed is a line break.
 * @param {string} text
 * @param {boolean} [rtl]
 */
export function runs(text, rtl = false) {
  return text
    .split('**')
    .map((part, index) => ({ part, bold: index % 2 === 1 }))
    .filter(({ part }) => part !== '')
    .map(({ part, bold }) => {
      const lines = part.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
      return `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${rtl ? '<w:rtl/>' : ''}</w:rPr>${lines.join('<w:br/>')}</w:r>`
    })
    .join('')
}

/**
 * @param {string} text
 * @param {ParagraphOptions} [options]
 * @returns {BodyPart}
 */
export function paragraph(text, { style, list, depth = 0, href, rtl = false } = {}) {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`,
    rtl ? '<w:bidi/>' : '',
  ].join('')
  return (links) => {
    if (href === undefined) return `<w:p><w:pPr>${properties}</w:pPr>${runs(text, rtl)}</w:p>`
    links.push(href)
    return `<w:p><w:pPr>${properties}</w:pPr><w:hyperlink r:id="rLink${links.length}">${runs(text, rtl)}</w:hyperlink></w:p>`
  }
}

/**
 * @param {string} text
 * @param {1 | 2 | 3} [level]
 * @param {ParagraphOptions} [options]
 */
export const heading = (text, level = 1, options = {}) => paragraph(text, { style: `Heading${level}`, ...options })

/** @param {string} text */
export const bullet = (text) => paragraph(text, { style: 'ListParagraph', list: 1 })

/** @param {string} text */
export const numbered = (text) => paragraph(text, { style: 'ListParagraph', list: 2 })

/**
 * @param {ReadonlyArray<readonly Cell[]>} rows
 * @param {{ rtl?: boolean }} [options]
 * @returns {BodyPart}
 */
export function table(rows, { rtl = false } = {}) {
  return (links) => {
    /** @param {Cell} value */
    const cell = (value) => {
      const { text, style, span } = typeof value === 'string' ? { text: value } : value
      const properties = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, { rtl, ...(style && { style }) })(links)}</w:tc>`
    }
    const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
    return `<w:tbl><w:tblPr>${rtl ? '<w:bidiVisual/>' : ''}<w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>${body}</w:tbl>`
  }
}
