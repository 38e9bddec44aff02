import { constants, deflateRawSync } from 'node:zlib'
import { docx, p, packageOf } from '../../fixtures/office-files.ts'
import { type ZipMember, zipOf } from '../../fixtures/zip-file.ts'
import { zipQuine } from '../../fixtures/zip-quine.ts'
import { type Bytes, type HostileFile, joined, partialAs, readWhole, refusedAs, tameWords } from './hostile-file.ts'

const MiB = 1024 * 1024
const stepBytes = 16 * MiB

let zeros: Uint8Array | undefined

/** Deflate data of so many zero bytes, made from one piece of it: gigabytes without having them. */
export function deflatedZeros(sizeBytes: number): Uint8Array {
  zeros ??= deflateRawSync(Buffer.alloc(stepBytes), { level: 9, finishFlush: constants.Z_SYNC_FLUSH })
  const piece = zeros
  const emptyLastBlock = new Uint8Array([3, 0])
  return joined(...Array.from({ length: Math.ceil(sizeBytes / stepBytes) }, () => piece), emptyLastBlock)
}

const paper = { name: 'paper.txt', content: tameWords } as const
const tame = (...members: readonly ZipMember[]): Bytes => zipOf([paper, ...members])

/** A zip of `width` zips of … zips of a bomb, each different from the others, so that none is known from before. */
export function nestedBomb(width: number, levels: number, label = 'bomb'): Bytes {
  const member: readonly ZipMember[] =
    levels === 0
      ? [{ name: `${label}.txt`, deflated: deflatedZeros(64 * MiB), claimedSize: 10 }]
      : Array.from({ length: width }, (_, index) => ({
          name: `${label}-${index}.zip`,
          content: nestedBomb(width, levels - 1, `${label}-${index}`),
        }))
  return zipOf(member)
}

/** A document whose headers all share the bytes of one. */
function overlappingDocx(): Bytes {
  const header = `<w:hdr xmlns:w="w">${p('x')}${' '.repeat(8 * MiB)}</w:hdr>`
  const parts = Array.from({ length: 200 }, (_, index) => `<Relationship Id="h${index}" Type="x/header" Target="header${index}.xml"/>`)
  const sections = Array.from({ length: 200 }, (_, index) => p('x', `<w:sectPr><w:headerReference r:id="h${index}"/></w:sectPr>`))
  return zipOf([
    { name: 'word/header0.xml', content: header },
    ...Array.from({ length: 199 }, (_, index) => ({ name: `word/header${index + 1}.xml`, sharesFirst: true })),
    {
      name: '_rels/.rels',
      content: '<Relationships><Relationship Id="m" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${parts.join('')}</Relationships>` },
    { name: 'word/document.xml', content: `<w:document xmlns:w="w" xmlns:r="r"><w:body>${sections.join('')}</w:body></w:document>` },
    { name: '[Content_Types].xml', content: '<Types/>' },
  ])
}

export const archives: readonly HostileFile[] = [
  {
    does: 'inflates to 8 GiB from one member',
    name: 'flat bomb.zip',
    make: () => zipOf([{ name: 'zeros.txt', deflated: deflatedZeros(8_192 * MiB), claimedSize: 0xfffffff0 }]),
    ends: partialAs('too-large'),
    tame,
  },
  {
    does: 'inflates to 4 GB from members that lie over one another',
    name: 'overlapping bomb.zip',
    make: () =>
      zipOf(
        Array.from({ length: 250 }, (_, index) => ({
          name: `${index}.txt`,
          ...(index === 0 ? { deflated: deflatedZeros(16 * MiB) } : { sharesFirst: true }),
        })),
      ),
    ends: refusedAs('too-large'),
    tame: () => tame({ name: 'again.txt', sharesFirst: true }),
  },
  {
    does: 'says that its gigabyte is ten bytes',
    name: 'too small a size.zip',
    make: () => zipOf([{ name: 'zeros.txt', deflated: deflatedZeros(1_024 * MiB), claimedSize: 10 }]),
    ends: refusedAs('too-large'),
    tame,
  },
  {
    does: 'says that its six words are four gigabytes',
    name: 'too large a size.zip',
    make: () => zipOf([{ ...paper, claimedSize: 0xfffffffe }]),
    ends: readWhole,
    tame,
  },
  {
    does: 'has more members than any archive of papers',
    name: 'members without end.zip',
    make: () => zipOf(Array.from({ length: 60_000 }, (_, index) => ({ name: `${index}.txt`, sharesFirst: index > 0, content: 'x' }))),
    ends: refusedAs('too-large'),
    tame,
  },
  {
    does: 'holds itself, and so on for ever',
    name: 'quine.zip',
    make: () => zipQuine(),
    ends: readWhole,
    tame: () => tame({ name: 'r.zip', content: tame() }),
  },
  {
    does: 'names members outside of itself',
    name: 'zip slip.zip',
    make: () =>
      zipOf([
        paper,
        ...['../../../../tmp/slipped.txt', '/tmp/slipped.txt', 'C:\\slipped.txt', '..\\..\\slipped.txt', 'a/../../slipped.txt'].map(
          (name) => ({ name, content: 'slipped' }),
        ),
      ]),
    ends: partialAs('unsafe-path'),
    tame: () => tame({ name: 'a/b/kept.txt', content: 'kept' }),
  },
  {
    does: 'links to a place outside of itself and then writes through the link',
    name: 'symlink.zip',
    make: () =>
      zipOf([
        { name: 'out', content: '/tmp', mode: 0o120777 },
        { name: 'out/slipped.txt', content: 'slipped' },
        { ...paper, name: 'paper.txt' },
      ]),
    ends: partialAs('unsafe-path'),
    tame: () => tame({ name: 'out/kept.txt', content: 'kept' }),
  },
  {
    does: 'has two members of one name',
    name: 'twins.zip',
    make: () => zipOf([paper, { name: 'paper.txt', content: 'the other one' }, { name: 'PAPER.TXT', content: 'a third' }]),
    ends: readWhole,
    tame,
  },
  {
    does: 'has names that turn the line around and hide their kind',
    name: 'names.zip',
    make: () =>
      zipOf([
        { name: 'liaison\u202ecod.exe', content: 'x', isUtf8: true },
        { name: 'a\u0000b\u0007.txt', content: tameWords, isUtf8: true },
        { name: '\u2066\u2069.txt', content: 'x', isUtf8: true },
        { name: `${'long'.repeat(200)}.txt`, content: 'x' },
      ]),
    ends: readWhole,
    tame: () => tame({ name: 'بيان اتصال.txt', content: 'x', isUtf8: true }),
  },
  {
    does: 'stands in folders a hundred thousand deep',
    name: 'deep folders.zip',
    make: () => zipOf([paper, { name: `${'a/'.repeat(32_000)}x.txt`, content: 'x' }]),
    ends: partialAs('unsafe-path'),
    tame: () => tame({ name: 'a/b/c/d/x.txt', content: 'x' }),
  },
  {
    does: 'shares one huge header among two hundred sections',
    name: 'overlapping parts.docx',
    make: overlappingDocx,
    ends: refusedAs('too-large'),
    tame: () => docx({ body: p(tameWords) }),
  },
  {
    does: 'is a document with a part of a gigabyte',
    name: 'inflating part.docx',
    make: () =>
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', deflated: deflatedZeros(1_024 * MiB), claimedSize: 100 },
      ]),
    ends: refusedAs('too-large'),
    tame: () => docx({ body: p(tameWords) }),
  },
  {
    does: 'has two main parts of one name',
    name: 'twin parts.docx',
    make: () => {
      const main = (text: string) => ({
        name: 'word/document.xml',
        content: `<w:document xmlns:w="w"><w:body>${p(text)}</w:body></w:document>`,
      })
      return zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }, main('the other one'), main(tameWords)])
    },
    ends: readWhole,
    tame: () =>
      packageOf({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<w:document xmlns:w="w"><w:body>${p(tameWords)}</w:body></w:document>`,
      }),
  },
]
