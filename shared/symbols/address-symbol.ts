/** Addresses that are the name of one document, each with the part that spells it. */
const naming: readonly RegExp[] = [
  // https://www.itu.int/md/T17-SG17-190827-TD-PLEN-2484/en, /md/meetingdoc.asp?lang=en&parent=T17-SG17-C-0456
  /^https?:\/\/(?:www\.)?itu\.int\/md\/(?:meetingdoc\.asp\?(?:[^#]*&)?parent=)?(?<name>[TRDS]\d\d-[A-Za-z0-9.]+-[A-Za-z0-9.-]+)/i,
  // https://www.itu.int/ifa/t/2017/ls/sg17/sp16-sg17-oLS-00123.docx
  /^(?:https?|ftps?):\/\/(?:www\.|ties\.)?itu\.int\/ifa\/t\/\d{4}\/ls\/[a-z0-9]+\/(?<name>sp\d\d-[a-z0-9]+-[oi]LS-\d+)/i,
  // https://datatracker.ietf.org/doc/draft-ietf-ippm-qoo/, /doc/html/rfc9000, https://www.rfc-editor.org/rfc/rfc8446.txt
  /^https?:\/\/(?:datatracker|tools|www)\.ietf\.org\/(?:doc\/)?(?:html\/|id\/|pdf\/|archive\/id\/)?(?<name>draft-[a-z0-9-]+|rfc\d{1,5})(?![A-Za-z0-9])/i,
  /^https?:\/\/(?:www\.)?rfc-editor\.org\/(?:rfc|info|refs)\/(?<name>rfc\d{1,5})(?!\d)/i,
  // https://www.itu.int/rec/T-REC-X.1147-201811-I/en
  /^https?:\/\/(?:www\.)?itu\.int\/(?:rec|pub)\/(?<name>[TR]-REC-[A-Z0-9.-]+)/i,
]
/** A liaison's page on the datatracker is its only number. */
const statement = /^https?:\/\/datatracker\.ietf\.org\/liaison\/(\d{1,5})\/?$/i

/** The spelling of a symbol that an address is the name of; where a file merely happens to lie, nothing. */
export function nameInAddress(address: string): string | undefined {
  const number = statement.exec(address)?.[1]
  if (number !== undefined) return `IETF-LS${Number(number)}`
  for (const pattern of naming) {
    const name = pattern.exec(address)?.groups?.name
    if (name !== undefined) return name.replace(/[-.]+$/, '')
  }
  return undefined
}
