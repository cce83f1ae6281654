import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CHANNELS, type NativeApi } from '../../shared/contract/native.ts'

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
