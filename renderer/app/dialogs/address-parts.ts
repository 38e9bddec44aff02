/** An address in its parts, as it would be opened: ASCII throughout, so that nothing in it can look like something else. */
export interface AddressParts {
  readonly before: string
  /** Whose address it is: the host, or the domain of a mail address. */
  readonly host: string
  readonly after: string
  readonly warnings: readonly string[]
  /** Whether it is of a kind that may be opened outside at all. */
  readonly canOpen: boolean
}

const openProtocols: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])

/** Takes an address apart. Letters of other scripts in a host come out as `xn--…`, which is what a browser would ask for. */
export function readAddress(address: string): AddressParts {
  if (!URL.canParse(address))
    return {
      before: visible(address),
      host: '',
      after: '',
      warnings: ['This is not a complete address and cannot be opened as it stands.'],
      canOpen: false,
    }
  const url = new URL(address)
  const canOpen = openProtocols.has(url.protocol)
  const warnings = [
    ...(canOpen ? [] : ['Only web and mail addresses are opened.']),
    ...(url.username !== '' || url.password !== ''
      ? ['The words before the “@” are no part of the site’s name: only the part in bold is.']
      : []),
    ...(/(?:^|\.)xn--/.test(url.hostname)
      ? ['The site’s name is written in letters of another script. It may look like a name you know and be another.']
      : []),
    ...(url.protocol === 'http:' ? ['It is not encrypted: others on the network can read along and change what comes.'] : []),
  ]
  const whole = visible(url.href)
  const domain = url.protocol === 'mailto:' ? (url.pathname.split('@')[1] ?? '') : url.host
  const at = domain === '' ? -1 : whole.indexOf(domain, url.protocol.length + (url.username + url.password).length)
  return at === -1
    ? { before: whole, host: '', after: '', warnings, canOpen }
    : { before: whole.slice(0, at), host: domain, after: whole.slice(at + domain.length), warnings, canOpen }
}

/** Whatever is not plain ASCII, in its percent form: no reordering, no look-alikes, nothing invisible. */
const visible = (text: string) => text.replace(/[^\x21-\x7e]/gu, (letter) => encodeURIComponent(letter.isWellFormed() ? letter : '\ufffd'))
