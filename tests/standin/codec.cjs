'use strict'
// Structured-clone-like codec over JSON. Same source runs in Node and, as text, in the renderer's isolated world.
function makeCodec() {
  const TYPED = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  }
  const b64 = (u8) =>
    typeof Buffer !== 'undefined' ? Buffer.from(u8.buffer, u8.byteOffset, u8.byteLength).toString('base64') : u8.toBase64()
  const unb64 = (s) => (typeof Buffer !== 'undefined' ? new Uint8Array(Buffer.from(s, 'base64')) : Uint8Array.fromBase64(s))
  const fail = (v) => {
    const e = new Error('An object could not be cloned.')
    e.detail = Object.prototype.toString.call(v)
    throw e
  }
  function encode(root) {
    const seen = new Map()
    const enc = (v) => {
      switch (typeof v) {
        case 'undefined':
          return { $: 'u' }
        case 'number':
          return Number.isFinite(v) && !Object.is(v, -0) ? v : { $: 'n', v: Object.is(v, -0) ? '-0' : String(v) }
        case 'bigint':
          return { $: 'b', v: String(v) }
        case 'function':
        case 'symbol':
          return fail(v)
        case 'object':
          break
        default:
          return v
      }
      if (v === null) return null
      if (seen.has(v)) return { $: 'r', v: seen.get(v) }
      const id = seen.size
      seen.set(v, id)
      if (Array.isArray(v)) return { $: 'a', v: Array.from(v, enc) }
      if (v instanceof Date) return { $: 'd', v: v.getTime() }
      if (v instanceof RegExp) return { $: 'x', v: [v.source, v.flags] }
      if (v instanceof Map) return { $: 'm', v: [...v].map(([k, x]) => [enc(k), enc(x)]) }
      if (v instanceof Set) return { $: 's', v: [...v].map(enc) }
      if (v instanceof ArrayBuffer) return { $: 'B', v: b64(new Uint8Array(v)) }
      if (ArrayBuffer.isView(v)) {
        const name = v instanceof DataView ? 'DataView' : Object.keys(TYPED).find((k) => v instanceof TYPED[k])
        return { $: 't', k: name, v: b64(new Uint8Array(v.buffer, v.byteOffset, v.byteLength)) }
      }
      if (v instanceof Error) return { $: 'e', v: { name: v.name, message: v.message, stack: v.stack } }
      const tag = Object.prototype.toString.call(v)
      if (tag !== '[object Object]' && !(v instanceof Object && Object.getPrototypeOf(v) === Object.prototype)) fail(v)
      if (v instanceof Promise || v instanceof WeakMap || v instanceof WeakSet) fail(v)
      const o = {}
      for (const k of Object.keys(v)) o[k] = enc(v[k])
      return { $: 'o', v: o }
    }
    return JSON.stringify(enc(root))
  }
  function decode(text) {
    const refs = []
    const dec = (n) => {
      if (n === null || typeof n !== 'object') return n
      const slot = (x) => {
        refs.push(x)
        return x
      }
      switch (n.$) {
        case 'u':
          return undefined
        case 'n':
          return Number(n.v)
        case 'b':
          return BigInt(n.v)
        case 'r':
          return refs[n.v]
        case 'a': {
          const a = slot([])
          for (const x of n.v) a.push(dec(x))
          return a
        }
        case 'd':
          return slot(new Date(n.v))
        case 'x':
          return slot(new RegExp(n.v[0], n.v[1]))
        case 'm': {
          const m = slot(new Map())
          for (const [k, x] of n.v) m.set(dec(k), dec(x))
          return m
        }
        case 's': {
          const s = slot(new Set())
          for (const x of n.v) s.add(dec(x))
          return s
        }
        case 'B':
          return slot(unb64(n.v).buffer)
        case 't': {
          const u = unb64(n.v)
          const C = n.k === 'DataView' ? DataView : TYPED[n.k]
          return slot(C === Uint8Array ? u : new C(u.buffer))
        }
        case 'e': {
          const e = new Error(n.v.message)
          e.name = n.v.name
          e.stack = n.v.stack
          return slot(e)
        }
        case 'o': {
          const o = slot({})
          for (const k of Object.keys(n.v)) o[k] = dec(n.v[k])
          return o
        }
        default:
          throw new Error(`codec: ${JSON.stringify(n)}`)
      }
    }
    return dec(JSON.parse(text))
  }
  return { encode, decode }
}
module.exports = { makeCodec, ...makeCodec() }
