import { bridge } from '../../platform/bridge.ts'

/** The version bundles are signed with; exporting works without the host, which knows it. */
export const softwareVersion = (): Promise<string> =>
  bridge.invoke('app.info', {}).then(
    (info) => info.version,
    () => 'unknown',
  )
