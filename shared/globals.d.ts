/** The few globals that exist wherever `shared/` runs: Chromium's workers and Node. Nothing else is known here. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: ArrayBufferView | ArrayBuffer, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
  readonly searchParams: { get(name: string): string | null }
}
declare const performance: { now(): number }
declare const crypto: { readonly subtle: { digest(algorithm: 'SHA-256', data: ArrayBufferView | ArrayBuffer): Promise<ArrayBuffer> } }
/** Bytes of base64 as a text of single bytes; throws when it is none. */
declare function atob(base64: string): string
/** A text of single bytes as base64. */
declare function btoa(bytes: string): string
