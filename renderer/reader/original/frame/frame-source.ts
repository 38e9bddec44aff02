import paper from './paper.css?inline'
import plain from './plain.css?inline'
import web from './web.css?inline'

interface Page {
  /** Sanitised. */
  readonly body: string
  /** The document's own style sheets: harmless under the frame's policy, once they cannot end their element. */
  readonly styles: string
  readonly kind: 'paper' | 'web' | 'plain'
}

/** Nothing is fetched and nothing runs; what is drawn is in the page itself. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"
const ours = { paper, plain, web } as const

/** The page as the frame's source. */
export function frameSource({ body, styles, kind }: Page): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${styles.replaceAll('<', '\\3c ')}</style><style>${ours[kind]}</style></head><body>${body}</body></html>`
}
