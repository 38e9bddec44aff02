import { createRoot } from 'react-dom/client'
import { host } from './host/index.ts'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <main>
      <h1>Liaison Desk</h1>
      <p>Running in: {host.shell}</p>
    </main>,
  )
}
