import type { DragEvent as ReactDragEvent } from 'react'
import { type DocumentId, documentIdOf, fileHash, type TagId } from '../../shared/contracts/ids.ts'
import { changes } from '../library/index.ts'

/** What a dragged tag is known by; browsers tell the type while it hovers, and the tag when it is dropped. */
const dragType = 'application/x-liaison-desk-tag'

/** Lets a tag be dragged onto whatever stands for a document (`data-document`). */
export function startTagDrag({ dataTransfer }: ReactDragEvent, tag: TagId, name: string): void {
  dataTransfer.setData(dragType, tag)
  dataTransfer.setData('text/plain', name)
  dataTransfer.effectAllowed = 'copy'
}

/**
 * Gives a tag to the document it is dropped on, or to all selected ones when it is dropped on one of them. Lists and the
 * opened document only say which document an element stands for.
 */
export function followTagDrops(selected: () => readonly DocumentId[]): () => void {
  let over: Element | undefined
  const mark = (element: Element | undefined) => {
    over?.removeAttribute('data-tag-over')
    element?.setAttribute('data-tag-over', '')
    over = element
  }
  const onOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes(dragType) !== true) return
    const target = targetOf(event)
    if (target !== over) mark(target)
    if (target === undefined) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  }
  const onDrop = (event: DragEvent) => {
    const target = targetOf(event)
    const tag = event.dataTransfer?.getData(dragType) ?? ''
    mark(undefined)
    if (target === undefined || tag === '') return
    event.preventDefault()
    const id = documentIdOf(fileHash(target.getAttribute('data-document') ?? ''))
    const all = selected()
    void changes.tagDocuments(all.includes(id) ? all : [id], tag as TagId)
  }
  const onEnd = () => mark(undefined)
  const listeners = { dragover: onOver, drop: onDrop, dragend: onEnd } as const
  for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener)
  }
}

const targetOf = ({ target }: DragEvent): Element | undefined =>
  (target instanceof Element ? target.closest('[data-document]') : undefined) ?? undefined
