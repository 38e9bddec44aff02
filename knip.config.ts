import type { KnipConfig } from 'knip'

export default {
  entry: [
    'electron/{main,preload}.ts',
    'cli/{inspect,bench,read-worker}.ts',
    'renderer/workers/*.worker.ts',
    'scripts/*.mjs',
    'tests/**/*.test.{ts,tsx}',
    'tests/bench/**/{page,*.worker}.ts', // loaded by the bench's own server
    'tests/bench/*.mjs', // started by hand
    'tests/standin/electron',
    'tests/standin/*.cjs',
  ],
  project: ['{electron,cli,renderer,shared,scripts,tests}/**/*.{ts,tsx,mjs,cjs,css}'],
  /** Named by scripts/check.mjs alone, which starts it as a program. */
  ignoreDependencies: ['@biomejs/biome'],
  /** What is compared with, where the machine has it. */
  ignoreBinaries: ['recollindex'],
  /** A type stands in the signature of what its file exports, whether or not someone names it. */
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    /** Style sheets that packages bring, such as the fonts'. */
    css: (text) => [...text.matchAll(/@import\s+["']([^"']+)["']/gu)].map(([, specifier]) => `import '${specifier}'`).join('\n'),
  },
} satisfies KnipConfig
