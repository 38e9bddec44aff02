import { cpSync, createReadStream, existsSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import { thirdPartyLicences } from './scripts/third-party-licences.mjs'

const root = import.meta.dirname
const require = createRequire(import.meta.url)
const { version } = require('./package.json') as { version: string }
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const packageFolder = (name: string) => path.join(root, 'node_modules', name)
/** The command line's programs that exist. */
const cliEntries = ['inspect', 'bench', 'read-worker']
  .map((name) => [name, path.join(root, 'cli', `${name}.ts`)] as const)
  .filter(([, file]) => existsSync(file))

const ocrCore = 'tesseract-core-relaxedsimd-lstm.wasm.js'
const ocrLanguages = ['ara', 'chi_sim', 'eng', 'fra', 'spa']

/**
 * Files the renderer fetches by name from its own origin, beside index.html:
 * `pdfjs/{cmaps,standard_fonts,wasm,iccs}/` for pdf.js, `pdfium/pdfium.wasm` for the PDF reader, `sample/` the sample library,
 * `ocr/` what reads words off pictures: its worker, its core, and the data of the languages that are installed.
 */
const staticFolders: ReadonlyArray<readonly [from: string, to: string]> = [
  [path.join(packageFolder('pdfjs-dist'), 'cmaps'), 'pdfjs/cmaps'],
  [path.join(packageFolder('pdfjs-dist'), 'standard_fonts'), 'pdfjs/standard_fonts'],
  [path.join(packageFolder('pdfjs-dist'), 'wasm'), 'pdfjs/wasm'],
  [path.join(packageFolder('pdfjs-dist'), 'iccs'), 'pdfjs/iccs'],
  [require.resolve('@embedpdf/pdfium/pdfium.wasm'), 'pdfium/pdfium.wasm'],
  [path.join(root, 'resources/sample'), 'sample'],
  [path.join(packageFolder('tesseract.js'), 'dist/worker.min.js'), 'ocr/worker.min.js'],
  [path.join(packageFolder('tesseract.js-core'), ocrCore), `ocr/${ocrCore}`],
  ...ocrLanguages.map((code): readonly [string, string] => [
    path.join(packageFolder(`@tesseract.js-data/${code}`), '4.0.0_best_int', `${code}.traineddata.gz`),
    `ocr/${code}.traineddata.gz`,
  ]),
]

/** Puts the static folders and the licences beside the built app, and serves them from where they are during development. */
function staticFiles(): Plugin {
  return {
    name: 'static-files',
    applyToEnvironment: (environment) => environment.name === 'client',
    closeBundle() {
      if (this.environment.mode !== 'build') return
      for (const [from, to] of staticFolders) {
        if (existsSync(from)) cpSync(from, path.join(root, 'dist/renderer', to), { recursive: true })
      }
      writeFileSync(path.join(root, 'dist/renderer/licences.txt'), thirdPartyLicences(root))
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').replace(/^\/+/u, '')
        const folder = staticFolders.find(([, to]) => name === to || name.startsWith(`${to}/`))
        const file = folder === undefined ? undefined : path.join(folder[0], name.slice(folder[1].length))
        if (file === undefined || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next()
        // A worker takes no script of an unknown type.
        if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript')
        createReadStream(file).pipe(response)
      })
    },
  }
}

/** Electron's main process and preload: one CommonJS file each, since a sandboxed preload knows no modules. */
function electronTarget(name: 'main' | 'preload'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron', ...nodeModules] },
    build: {
      outDir: path.join(root, 'dist', name),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: path.join(root, 'electron', `${name}.ts`),
        external: ['electron', ...nodeModules],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

/** The command line: `dist/cli/{inspect,bench,read-worker}.mjs` for Node 20, libraries left in node_modules. */
function cliTarget(): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { external: nodeModules },
    build: {
      outDir: path.join(root, 'dist/cli'),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
      sourcemap: true,
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(cliEntries),
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[name]-[hash].mjs' },
      },
    },
  }
}

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: './',
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [react(), staticFiles()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  build: {
    outDir: path.join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
  },
  environments: { main: electronTarget('main'), preload: electronTarget('preload'), cli: cliTarget() },
  builder: {
    /** `vite build` makes all four; `LIAISON_DESK_BUILD=cli` names those wanted, separated by commas. */
    async buildApp(builder) {
      const wanted = process.env.LIAISON_DESK_BUILD?.split(',')
      for (const environment of Object.values(builder.environments)) {
        if (environment.name === 'ssr' || (environment.name === 'cli' && cliEntries.length === 0)) continue
        if (wanted !== undefined && !wanted.includes(environment.name)) continue
        await builder.build(environment)
      }
    },
  },
})
