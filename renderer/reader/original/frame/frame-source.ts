import type { LaidOut } from './lay-out.ts'
import marks from './marks.css?inline'
import paper from './paper.css?inline'
import plain from './plain.css?inline'
import web from './web.css?inline'

/** Nothing is fetched and nothing runs; what is drawn is in the page itself. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"
const ours = { paper, plain, web } as const

/** The page as the frame's source. Its own style sheets are harmless under the frame's policy, once they cannot end their element. */
export function frameSource({ body, styles, look }: Pick<LaidOut, 'body' | 'styles' | 'look'>): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${ours[look]}</style><style>${styles.replaceAll('<', '\\3c ')}</style><style>${marks}</style></head><body>${body.innerHTML}</body></html>`
}
