import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of this machine that nobody should ask: it counts who does, over HTTP, web sockets and UDP. */
export interface Canary {
  readonly url: string
  readonly stun: string
  /** What was asked since the last call. */
  readonly heard: () => readonly string[]
  readonly close: () => Promise<void>
}

export async function openCanary(): Promise<Canary> {
  let heard: string[] = []
  const web = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('<title>Canary</title>')
  })
  web.on('upgrade', (request, socket) => {
    heard.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  const udp = createSocket('udp4', () => heard.push('stun'))
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  const { port } = web.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    heard: () => {
      const since = heard
      heard = []
      return since
    },
    close: async () => {
      udp.close()
      web.closeAllConnections()
      await new Promise((resolve) => web.close(resolve))
    },
  }
}

/** Tries, from inside a page, every way a page has to reach an address. */
export async function tryEverything({ url, stun }: { readonly url: string; readonly stun: string }): Promise<void> {
  const quietly = async (attempt: () => unknown) => {
    try {
      await attempt()
    } catch {
      // refused, as it should be; what went out is heard elsewhere
    }
  }
  const add = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    document.body.append(element)
    return element
  }
  await quietly(() => fetch(`${url}/fetch`, { mode: 'no-cors' }))
  await quietly(() => navigator.sendBeacon(`${url}/beacon`, 'x'))
  await quietly(() => new WebSocket(`${url.replace('http', 'ws')}/socket`))
  await quietly(() => new EventSource(`${url}/events`))
  await quietly(() => new Worker(`${url}/worker.js`))
  await quietly(() => add('script', { type: 'module', src: `${url}/module.js` }))
  await quietly(() => add('img', { src: `${url}/image.png` }))
  await quietly(() => add('iframe', { src: `${url}/frame` }))
  await quietly(() => add('script', { src: `${url}/script.js` }))
  await quietly(() => add('video', { src: `${url}/video.mp4` }))
  await quietly(() => add('object', { data: `${url}/object` }))
  await quietly(() => add('link', { rel: 'stylesheet', href: `${url}/style.css` }))
  await quietly(() => add('link', { rel: 'prefetch', href: `${url}/prefetch` }))
  await quietly(() => add('link', { rel: 'preload', as: 'image', href: `${url}/preload.png` }))
  await quietly(() => add('div', { style: `background: url(${url}/background.png); block-size: 10px` }))
  await quietly(() => {
    add('style', {}).textContent = `@import "${url}/import.css"; @font-face { font-family: x; src: url(${url}/font.woff2) }`
    add('p', { style: 'font-family: x' }).textContent = 'x'
  })
  await quietly(() => {
    const form = add('form', { action: `${url}/form`, method: 'post', target: 'nowhere' })
    if (form instanceof HTMLFormElement) form.submit()
  })
  await quietly(async () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
  })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
}
