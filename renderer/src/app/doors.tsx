import { AnnotationPopover, AnnotationToolbar, Linking } from '../features/annotate/index.ts'
import { ClaimCommands } from '../features/claims/index.ts'
import { CompareCommands } from '../features/compare/index.ts'
import { DraftDoors } from '../features/draft/index.ts'
import { AutomaticBackups, ExportDialog, OpenBundle } from '../features/export/index.ts'
import { ImportDoor } from '../features/import/index.ts'
import { BackupsDialog, BinDialog, SourceDetails } from '../features/library/index.ts'
import { MemoCommands } from '../features/memos/index.ts'
import { CopyDialog, ProjectsDialog } from '../features/projects/index.ts'
import { PartyCommands } from '../features/parties/index.ts'
import { CommandPalette, SearchDialog } from '../features/search/index.ts'
import { KeyboardMap, SettingsDialog } from '../features/settings/index.ts'
import { ReattachBar, ReviewDialog, VersionsDialog } from '../features/versions/index.ts'
import { LeaveGuard } from './leave-guard.tsx'

/** What is there in every view and shows itself when asked: dialogs, pickers, drop targets, work in the background. */
export function Doors() {
  return (
    <>
      <LeaveGuard />
      <AnnotationToolbar />
      <AnnotationPopover />
      <Linking />
      <ImportDoor />
      <OpenBundle />
      <ExportDialog />
      <AutomaticBackups />
      <SourceDetails />
      <VersionsDialog />
      <ReviewDialog />
      <ReattachBar />
      <ProjectsDialog />
      <CopyDialog />
      <BinDialog />
      <BackupsDialog />
      <ClaimCommands />
      <CompareCommands />
      <PartyCommands />
      <MemoCommands />
      <DraftDoors />
      <SettingsDialog />
      <KeyboardMap />
      <CommandPalette />
      <SearchDialog />
    </>
  )
}
