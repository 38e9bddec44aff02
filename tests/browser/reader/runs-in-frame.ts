/** Whether a frame with this source says, within a time, that something ran in it: it would post `ran`. */
export async function runsInFrame(source: string, sandbox: string | null, ms: number): Promise<boolean> {
  let hasRun = false
  const listen = ({ data }: MessageEvent) => {
    if (data === 'ran') hasRun = true
  }
  window.addEventListener('message', listen)
  const frame = document.createElement('iframe')
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
  frame.srcdoc = source
  document.body.append(frame)
  await new Promise((resume) => setTimeout(resume, ms))
  window.removeEventListener('message', listen)
  frame.remove()
  return hasRun
}
