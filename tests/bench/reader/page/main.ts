import '../../../../renderer/src/styles/index.css'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './page.css'
import { present } from '../../../../shared/assert.ts'
import { longBench } from './long.tsx'
import { paintingBench } from './painting.ts'

const root = present(document.getElementById('root'), '#root')
/** What the runner calls in the page. */
const bench = { ...paintingBench(root), ...longBench(root) }
export type Bench = typeof bench

Object.assign(globalThis, { bench })
