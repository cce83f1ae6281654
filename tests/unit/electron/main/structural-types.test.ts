import type * as electron from 'electron'
import { expectTypeOf, test } from 'vitest'
import type { ClickedContents } from '../../../../electron/main/context-menu.ts'
import type { DialogLike, MessageBoxLike } from '../../../../electron/main/dialogs.ts'
import type { WindowLike } from '../../../../electron/main/events.ts'
import type { FallibleContents } from '../../../../electron/main/health.ts'
import type { IpcLike } from '../../../../electron/main/ipc.ts'
import type { NavigatingContents } from '../../../../electron/main/navigation.ts'
import type { RequestSession } from '../../../../electron/main/network.ts'
import type { OpeningApp } from '../../../../electron/main/open-files.ts'
import type { UtilityChild } from '../../../../electron/main/parser-process.ts'
import type { PermissionSession } from '../../../../electron/main/permissions.ts'
import type { RequestLike } from '../../../../electron/main/protocol.ts'
import type { SystemRecents } from '../../../../electron/main/recent.ts'
import type { AskSync, UnloadingContents } from '../../../../electron/main/unload.ts'

/** Checked by the compiler: Electron's own types are never loaded at run time, where they would need the binary. */
test('Electron’s objects fit the small types that the main process asks for', () => {
  expectTypeOf<electron.IpcMain>().toExtend<IpcLike>()
  expectTypeOf<electron.Session>().toExtend<PermissionSession>()
  expectTypeOf<electron.Session>().toExtend<RequestSession>()
  expectTypeOf<electron.WebContents>().toExtend<NavigatingContents>()
  expectTypeOf<electron.WebContents>().toExtend<FallibleContents>()
  expectTypeOf<electron.BrowserWindow>().toExtend<WindowLike>()
  expectTypeOf<electron.Dialog>().toExtend<DialogLike<electron.BrowserWindow>>()
  expectTypeOf<electron.Dialog>().toExtend<MessageBoxLike<electron.BrowserWindow>>()
  expectTypeOf<electron.WebContents>().toExtend<ClickedContents>()
  expectTypeOf<electron.WebContents>().toExtend<UnloadingContents>()
  expectTypeOf<electron.Dialog['showMessageBoxSync']>().toExtend<AskSync>()
  expectTypeOf<electron.App>().toExtend<SystemRecents>()
  expectTypeOf<electron.App>().toExtend<OpeningApp>()
  expectTypeOf<electron.UtilityProcess>().toExtend<UtilityChild>()
  expectTypeOf<Request>().toExtend<RequestLike>()
})
