import { attribute, eachTree, elements, type XmlElement } from '../xml/xml-tree.ts'
import { type OdfContext, OdfStory } from './odf-story.ts'

const regionOf = (name: string): 'header' | 'footer' | undefined =>
  /^header(?:-left|-first)?$/u.test(name) ? 'header' : /^footer(?:-left|-first)?$/u.test(name) ? 'footer' : undefined

/** The page layouts of a text (`style:master-page`) that its styles refer to, the default one first. */
export function masterPages(styles: string, content: string, maxDepth: number): readonly XmlElement[] {
  const pages: XmlElement[] = []
  eachTree(styles, { wanted: (name) => name === 'master-page', maxDepth }, (page) => pages.push(page))
  const used = new Set(
    [content, styles].flatMap((xml) =>
      [...xml.matchAll(/style:(?:master-page-name|next-style-name)="([^"]*)"/gu)].map(([, name = '']) => name),
    ),
  )
  return pages.filter((page, index) => index === 0 || used.has(attribute(page, 'style:name') ?? ''))
}

/** Page headers or footers: each text once. */
export function readPageRegions(pages: readonly XmlElement[], wanted: 'header' | 'footer', context: OdfContext): void {
  const said = new Set<string>()
  const story = new OdfStory(context, { region: wanted, said })
  for (const page of pages)
    for (const element of elements(page))
      if (regionOf(element.name) === wanted && attribute(element, 'style:display') !== 'false')
        for (const each of elements(element)) story.take(each)
}
