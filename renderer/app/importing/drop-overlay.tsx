import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { gatherDrop, startImport } from '../../import/index.ts'
import styles from './drop-overlay.module.css'

/** Takes files and folders dropped anywhere on the window, and says so while they hover. */
export function DropOverlay() {
  const isOver = useDroppedFiles()
  if (!isOver) return null
  return (
    <div className={styles.overlay} aria-hidden>
      <div className={styles.card}>
        <FileDown size={36} />
        <strong>Drop to import</strong>
        <span>Files, folders and zip archives. What is here already is not read twice.</span>
      </div>
    </div>
  )
}

function useDroppedFiles(): boolean {
  const [isOver, setOver] = useState(false)
  // Listens to the window, which is outside React. Entering a child comes before leaving its parent: only the depth tells.
  useEffect(() => {
    let depth = 0
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const onEnter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth++
      setOver(true)
    }
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const onLeave = (event: DragEvent) => {
      if (holdsFiles(event) && --depth <= 0) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      void gatherDrop(event.dataTransfer).then(startImport)
    }
    const listeners = { dragenter: onEnter, dragover: onOver, dragleave: onLeave, drop: onDrop } as const
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as keyof typeof listeners, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as keyof typeof listeners, listener)
    }
  }, [])
  return isOver
}
