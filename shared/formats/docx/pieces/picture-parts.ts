import type { OfficePackage } from '../../package/office-package.ts'

/**
 * The pictures of a document's body, each handed out with the first piece that shows it: a report may hold a hundred,
 * and its first page waits for its own alone.
 */
export class PictureParts {
  /** Pictures not yet handed out, by the id under which the body shows them. */
  private readonly waiting = new Map<string, string>()

  constructor(office: OfficePackage, main: string) {
    const paths = new Map(office.paths.map((path) => [path.toLowerCase(), path]))
    const elsewhere = new Set(office.paths.flatMap((path) => (isRelationships(path, main) ? picturesOf(office, ownerOf(path)) : [])))
    for (const [id, { type, target, isExternal }] of office.relationships(main)) {
      const path = paths.get(target.toLowerCase())
      if (type === 'image' && !isExternal && path !== undefined && !elsewhere.has(target.toLowerCase())) this.waiting.set(id, path)
    }
  }

  /** The paths of pictures that a piece shows and none before it did. */
  take(xml: string): readonly string[] {
    const paths = new Set<string>()
    for (const [, id = ''] of xml.matchAll(/:(?:embed|link|id|pict|href)="([^"]+)"/gu)) {
      const path = this.waiting.get(id)
      if (path !== undefined) paths.add(path)
    }
    for (const [id, path] of this.waiting) if (paths.has(path)) this.waiting.delete(id)
    return [...paths]
  }

  /** The paths of those that no piece has shown. */
  get left(): ReadonlySet<string> {
    return new Set(this.waiting.values())
  }
}

/** Whether a part states the relationships of a part other than the main one. */
const isRelationships = (path: string, main: string): boolean =>
  /(?:^|\/)_rels\/[^/]+\.rels$/iu.test(path) && ownerOf(path).toLowerCase() !== main.toLowerCase()

/** The part whose relationships a part states. */
const ownerOf = (path: string): string => path.replace(/_rels\/([^/]+)\.rels$/iu, '$1')

const picturesOf = (office: OfficePackage, part: string): readonly string[] =>
  office.related(part, 'image').map((target) => target.toLowerCase())
