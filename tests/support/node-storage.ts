import 'fake-indexeddb/auto'
import { memoryStorage } from './memory-storage.ts'

// Settings are read from the page's storage as soon as their module is loaded, also by what only words something.
globalThis.localStorage = memoryStorage()
globalThis.sessionStorage = memoryStorage()
