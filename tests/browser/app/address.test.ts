import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../renderer/app/dialogs/address-parts.ts'

const whole = (address: string) => {
  const { before, host, after } = readAddress(address)
  return `${before}[${host}]${after}`
}

describe('an address to be opened', () => {
  it('is shown whole, with the part that says whose it is', () => {
    expect(whole('https://www.itu.int/md/T17-SG17-C-0456/en')).toBe('https://[www.itu.int]/md/T17-SG17-C-0456/en')
    expect(whole('https://www.itu.int:8443/https://www.itu.int')).toBe('https://[www.itu.int:8443]/https://www.itu.int')
    expect(whole('mailto:jane@itu.int?subject=Reply')).toBe('mailto:jane@[itu.int]?subject=Reply')
    expect(readAddress('https://www.itu.int/').warnings).toEqual([])
  })

  it('does not pass a user name off as the site', () => {
    const address = 'https://www.itu.int@evil.example/'
    expect(whole(address)).toBe('https://www.itu.int@[evil.example]/')
    expect(readAddress(address).warnings.join()).toContain('before the “@”')
  })

  it('shows letters of other scripts, and letters that turn the text around, as what they are', () => {
    expect(whole('https://іtu.int/')).toBe('https://[xn--tu-goc.int]/')
    expect(readAddress('https://іtu.int/').warnings.join()).toContain('another script')
    expect(whole('https://itu.int/‮fdp.exe')).toBe('https://[itu.int]/%E2%80%AEfdp.exe')
  })

  it('is not opened when it is none, or of a kind that runs something', () => {
    expect(readAddress('javascript:alert(1)').canOpen).toBe(false)
    expect(readAddress('file:///etc/passwd').canOpen).toBe(false)
    expect(readAddress('www.itu.int').canOpen).toBe(false)
    expect(readAddress('https://www.itu.int/').canOpen).toBe(true)
  })
})
