/** The styles of a page, each written once under a class: a document of a thousand paragraphs has some twenty looks. */
export class PageStyles {
  private readonly classes = new Map<string, string>()

  /** The class attribute of an element with these declarations, a space in front; nothing where there are none. */
  attribute(declarations: string, ...others: readonly string[]): string {
    const names = [...others, ...(declarations === '' ? [] : [this.classOf(declarations)])]
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`
  }

  /** The style sheet of all classes given out. */
  get text(): string {
    return [...this.classes].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n')
  }

  private classOf(declarations: string): string {
    const name = this.classes.get(declarations) ?? `s${this.classes.size}`
    this.classes.set(declarations, name)
    return name
  }
}

/** A font by its name, with what stands in for it where it is not installed. */
export function fontFamily(name: string): string {
  const clean = name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '').trim()
  if (clean === '') return ''
  const kind = /mono|courier|consol|fixed|typewriter/iu.test(clean)
    ? 'monospace'
    : /times|serif(?!s)|roman|garamond|georgia|cambria|book|palatino|century|minion|song|ming|batang|naskh|david/iu.test(clean) &&
        !/sans/iu.test(clean)
      ? 'serif'
      : 'sans-serif'
  return `font-family:"${clean}",${kind};`
}
