import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { CHANNELS, type NativeApi } from '../../shared/contract/native.ts'
import { chosenPaths, type ChoiceEvent } from './chosen-files.ts'

/** The page's window, of which only this is used here. */
declare const window: {
  addEventListener(
    type: 'change' | 'drop',
    listener: (event: ChoiceEvent<File>) => void,
    capture: boolean,
  ): void
}

/** Three functions on three channels. Names and values are checked on the other side; the event object stays here. */
const api: NativeApi = {
  invoke: (name, input, callId) => ipcRenderer.invoke(CHANNELS.invoke, name, input, callId),
  cancel: (callId) => ipcRenderer.send(CHANNELS.cancel, callId),
  subscribe(listener) {
    const forward = (_event: IpcRendererEvent, name: string, payload: unknown): void =>
      listener(name, payload)
    ipcRenderer.on(CHANNELS.event, forward)
    return () => {
      ipcRenderer.off(CHANNELS.event, forward)
    }
  },
}

contextBridge.exposeInMainWorld('workbench', api)

// For the list of recent files. First in the way of the event, because the page empties its fields after it.
const note = (event: ChoiceEvent<File>): void => {
  const files = chosenPaths(event, (file) => webUtils.getPathForFile(file))
  if (files.length > 0) ipcRenderer.send(CHANNELS.chosen, files)
}
window.addEventListener('change', note, true)
window.addEventListener('drop', note, true)
