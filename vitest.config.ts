import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, chromiumPath } from './tests/chromium.ts'
import { frameCommands } from './tests/frame-commands.ts'

const executablePath = chromiumPath()

/** What a test may take, and what it may wait for: many times what it needs, since the machine may be busy with others. */
const [testMs, stateMs] = [120_000, 20_000]

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/hostile/**/*.test.ts'],
          testTimeout: testMs,
          hookTimeout: testMs,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // A hundred hostile files in one window take a minute: `npm run test:hostile` asks for them.
          exclude: process.env.HOSTILE_WINDOW === '1' ? [] : ['tests/e2e/hostile.test.ts'],
          testTimeout: testMs,
          hookTimeout: testMs,
          expect: { poll: { timeout: stateMs } },
          fileParallelism: false,
        },
      },
      {
        plugins: [react()],
        define: { __APP_VERSION__: JSON.stringify('0.0.0-test') },
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'react-aria-components',
            'lucide-react',
            '@tanstack/react-virtual',
            'dexie',
            'dexie-react-hooks',
            'minisearch',
            'pdfjs-dist',
            '@embedpdf/pdfium',
            'fflate',
            '@zip.js/zip.js',
            '@e965/xlsx',
            'parse5',
            'postal-mime',
            'tesseract.js',
            'jschardet',
            'tinyld',
            'docx-preview',
            'dompurify',
            'valibot',
            'axe-core',
            'pdf-lib',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: testMs,
          hookTimeout: testMs,
          expect: { poll: { timeout: stateMs } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: frameCommands,
            provider: playwright({
              launchOptions: { ...(executablePath !== undefined && { executablePath }), args: [...chromiumArguments] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
