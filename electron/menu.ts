import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The application menu. Items of our own name a command of the app; the page runs it. */
export function setMenu(runCommand: (commandId: string) => void): void {
  const command = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator !== undefined && { accelerator }),
    click: () => runCommand(id),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        command('import-files', 'Import…', 'CmdOrCtrl+O'),
        { type: 'separator' },
        process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        command('search', 'Search the Library', 'CmdOrCtrl+K'),
        command('palette', 'All Commands…', 'CmdOrCtrl+Shift+P'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { label: 'Help', submenu: [command('shortcuts', 'Keyboard Shortcuts')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
