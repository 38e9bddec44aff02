import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { CrashScreen } from './app/crash-screen.tsx'
import { startApp } from './app/start-app.ts'
import './ui/base.css'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root to draw the app in.')
startApp()
createRoot(root).render(
  <StrictMode>
    <CrashScreen>
      <App />
    </CrashScreen>
  </StrictMode>,
)
