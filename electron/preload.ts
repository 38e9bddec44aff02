import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { type Bridge, channels } from '../shared/contracts/ipc.ts'

function listen(channel: string, run: (...args: unknown[]) => void): () => void {
  const listener = (_event: IpcRendererEvent, ...args: unknown[]) => run(...args)
  ipcRenderer.on(channel, listener)
  return () => {
    ipcRenderer.removeListener(channel, listener)
  }
}

const bridge: Bridge = {
  info: () => ipcRenderer.invoke(channels.info),
  launchFiles: () => ipcRenderer.invoke(channels.launchFiles),
  readLaunchFile: (token) => ipcRenderer.invoke(channels.readLaunchFile, token),
  openOriginal: (name, bytes) => ipcRenderer.invoke(channels.openOriginal, name, bytes),
  saveFile: (name, bytes) => ipcRenderer.invoke(channels.saveFile, name, bytes),
  openAddress: (url) => ipcRenderer.invoke(channels.openAddress, url),
  onFilesWaiting: (run) => listen(channels.filesWaiting, () => run()),
  onCommand: (run) => listen(channels.command, (commandId) => run(String(commandId))),
}
contextBridge.exposeInMainWorld('liaisonDesk', bridge)
