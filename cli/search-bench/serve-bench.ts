import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { createServer, type Plugin } from 'vite'
import { contentTypes } from '../../shared/contracts/response-headers.ts'

/** A server of the benchmark's page, of the app, and of the corpus, all on one origin, since a library belongs to one. */
export interface BenchServer {
  /** The page that runs the benchmark's workers. */
  readonly page: string
  readonly app: string
  /** Where the corpus's parts are. */
  readonly address: string
  readonly close: () => Promise<void>
}

const corpusPath = '/bench-corpus/'

/** Serves the sources through Vite, as development does. */
export async function serveBench(projectRoot: string, folder: string): Promise<BenchServer> {
  const server = await createServer({
    root: path.join(projectRoot, 'renderer'),
    configFile: path.join(projectRoot, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [corpusAndPage(projectRoot, folder)],
    cacheDir: path.join(folder, 'vite'),
    // It finds its WebAssembly beside its module.
    optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
    server: { host: '127.0.0.1', port: 0, strictPort: false, hmr: false, watch: null, fs: { allow: [projectRoot] } },
  })
  await server.listen()
  const address = server.resolvedUrls?.local[0] ?? ''
  return {
    app: `${address}app/`,
    page: `${address}bench-page`,
    address: `${address.replace(/\/$/u, '')}${corpusPath}`,
    close: () => server.close(),
  }
}

function corpusAndPage(projectRoot: string, folder: string): Plugin {
  return {
    name: 'search-bench',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const url = (request.url ?? '').split('?')[0] ?? ''
        if (url === '/bench-page') {
          const source = `/@fs${path.join(projectRoot, 'tests/bench/search/page.ts')}`
          response.setHeader('content-type', 'text/html')
          response.end(`<!doctype html><title>Search benchmark</title><script type="module" src="${source}"></script>`)
          return
        }
        const file = fileOf(url, projectRoot, folder)
        if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next()
        response.setHeader('content-type', contentTypes[path.extname(file)] ?? 'application/octet-stream')
        createReadStream(file).pipe(response)
      })
    },
  }
}

/** A part of the corpus, or a file of the built app, which is what people type into. */
function fileOf(url: string, projectRoot: string, folder: string): string | undefined {
  if (url.startsWith(corpusPath)) return path.join(folder, path.basename(url))
  if (!url.startsWith('/app/')) return undefined
  return path.join(projectRoot, 'dist/renderer', url === '/app/' ? 'index.html' : url.slice('/app/'.length))
}
