// npm run dev: Vite's server for the renderer; with Electron's binary also main, preload and a window on it.
import { spawn } from 'node:child_process'
import { createBuilder, createServer } from 'vite'
import { root } from './build-if-stale.mjs'
import { electronBinary } from './electron-status.mjs'

const server = await (await createServer()).listen()
const address = server.resolvedUrls?.local[0] ?? 'the address above'
const electron = electronBinary()
if (electron === undefined) console.log(`No Electron binary here: open ${address} in a browser.`)
else {
  const builder = await createBuilder()
  for (const environment of Object.values(builder.environments)) {
    if (environment.name === 'main' || environment.name === 'preload') await builder.build(environment)
  }
  spawn(electron, [root], { stdio: 'inherit', env: { ...process.env, VITE_DEV_SERVER_URL: address } }).on('exit', async (code) => {
    await server.close()
    process.exit(code ?? 0)
  })
}
