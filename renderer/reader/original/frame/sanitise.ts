import DOMPurify, { type Config } from 'dompurify'

const config: Config = {
  RETURN_DOM: true,
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'select', 'textarea', 'dialog', 'audio', 'video', 'source', 'picture', 'map', 'area'],
  FORBID_ATTR: ['srcset', 'ping', 'target', 'action', 'formaction', 'background', 'poster', 'autofocus', 'contenteditable', 'popover'],
  ALLOW_DATA_ATTR: false,
}

/** An element without anything that runs, fetches or leads away; addresses of links are kept as their tooltips. */
export function sanitise(dirty: HTMLElement | string): HTMLElement {
  const clean = DOMPurify.sanitize(dirty, config) as unknown as HTMLElement
  for (const link of clean.querySelectorAll('a, [*|href]')) {
    const address = link.getAttribute('href') ?? ''
    if (link.localName === 'image' && address.startsWith('data:image/')) continue
    link.removeAttribute('href')
    link.removeAttribute('xlink:href')
    if (address !== '' && !address.startsWith('#')) link.setAttribute('title', address)
  }
  for (const picture of clean.querySelectorAll('img')) {
    if (!/^data:image\//i.test(picture.getAttribute('src') ?? '')) picture.removeAttribute('src')
  }
  return clean
}

/** A web page's body sanitised, with the text of its own style sheets. */
export function sanitiseDocument(html: string): { readonly body: HTMLElement; readonly styles: string } {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const styles = [...parsed.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  return { body: sanitise(parsed.body), styles }
}
