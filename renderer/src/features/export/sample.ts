import url from '../../../../seeds/sample-project.zip?url'
import type { GivenBundle } from './use-opening.ts'

/** The prepared project, a bundle like any other that comes with the program. */
export const sampleBundle: GivenBundle = {
  name: 'sample-project.zip',
  origin: 'sample',
  size: 0,
  read: async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the sample project was answered with ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  },
}
