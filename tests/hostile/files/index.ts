import { archives } from './archives.ts'
import { compound } from './compound.ts'
import type { HostileFile } from './hostile-file.ts'
import { longLines } from './long-lines.ts'
import { mail } from './mail.ts'
import { markup } from './markup.ts'
import { office } from './office.ts'
import { pdfs } from './pdfs.ts'
import { richText } from './rich-text.ts'
import { web } from './web.ts'

/** All hostile files, by what they are made against. */
export const battery: Readonly<Record<string, readonly HostileFile[]>> = {
  archives,
  markup,
  office,
  pdfs,
  web,
  mail,
  'rich text': richText,
  'binary office files': compound,
  'long lines': longLines,
}
