export { MatrixView } from './matrix-view.tsx'
