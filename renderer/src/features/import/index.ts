export { ImportDoor } from './import-door.tsx'
