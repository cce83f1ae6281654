/**
 * Every command of the program, once: menus, palette, key sheet and shortcuts are made from this list.
 * `keys` are written as in the key sheet; `Mod` is Ctrl, or ⌘ on macOS. A key without a modifier works only while a
 * reading pane or a list has the focus (WCAG 2.1.4).
 */
export type CommandSpec = {
  readonly title: string
  readonly keys: readonly string[]
  /** Where the native menu lists it; null for commands that need a place in the text. */
  readonly menu: 'File' | 'Edit' | 'View' | 'Go' | 'Help' | null
  readonly keywords: string
}

const command = (
  title: string,
  keys: readonly string[] = [],
  menu: CommandSpec['menu'] = null,
  keywords = '',
): CommandSpec => ({ title, keys, menu, keywords })

export const COMMANDS = {
  'source.import': command('Import sources', ['Mod+I'], 'File', 'add open files articles'),
  'source.importFolder': command('Import a folder', [], 'File', 'add directory'),
  'import.report': command('Import report', [], 'File', 'last files refused reasons duplicates'),
  'bundle.open': command('Open bundle', ['Mod+O'], 'File', 'load zip project'),
  'bundle.export': command('Export bundle', ['Mod+E'], 'File', 'save share zip'),
  'project.sample': command('Open the sample project', [], 'File', 'demo example tutorial'),
  'project.new': command('New project', [], 'File', 'create empty'),
  'project.list': command('Projects', [], 'File', 'all overview switch duplicate delete restore tab'),
  'project.rename': command('Rename project', [], 'File', 'title'),
  'codebook.import': command('Import codebook', [], 'File', 'codes tags csv qdc refi'),
  'backup.restore': command('Restore a backup', [], 'File', 'recover'),
  'edit.undo': command('Undo', ['Mod+Z'], 'Edit', 'back revert'),
  'edit.redo': command('Redo', ['Mod+Shift+Z', 'Mod+Y'], 'Edit', 'again'),
  'find.pane': command('Find in pane', ['Mod+F'], 'Edit', 'search text'),
  'find.everything': command('Search all sources, notes and claims', ['Mod+Shift+F'], 'Edit', 'full text'),
  'palette.open': command('Command palette', ['Mod+K'], 'View', 'run'),
  'settings.open': command('Settings', ['Mod+,'], 'View', 'preferences options type size theme'),
  'theme.toggle': command('Switch between light and dark', [], 'View', 'theme night'),
  'pictures.toggle': command('Show or hide pictures', [], 'View', 'images figures reading'),
  'bin.open': command('Bin', [], 'View', 'deleted sources trash restore'),
  'pane.split': command('Open this source in a second pane', ['Mod+\\'], 'View', 'side by side split'),
  'pane.close': command('Close pane', ['Mod+Shift+X'], 'View', ''),
  'pane.together': command('Scroll panes together', [], 'View', 'linked synchronised side by side'),
  'pane.pin': command('Pin or unpin this pane', [], 'View', 'keep source replace'),
  'pane.columns': command('Read in one or two columns', [], 'View', 'wide text width layout'),
  'pane.caret': command('Move a caret in the text with the arrow keys', ['F7'], 'View', 'caret browsing'),
  'pane.removed': command('Show or hide removed parts', [], 'View', 'left out cleaning suppressed'),
  'pane.original': command(
    'Show or hide the original beside the text',
    ['Mod+Shift+O'],
    'View',
    'file pdf page html',
  ),
  'pane.switch': command('Switch between the text and the original', [], 'View', 'file pdf page html'),
  'passage.original': command(
    'Show the passage in the original',
    [],
    null,
    'file pdf page selection annotation',
  ),
  'pane.swap': command('Swap panes', [], 'View', 'exchange order'),
  'pane.next': command('Next pane or panel', ['F6'], 'Go', 'focus move'),
  'pane.previous': command('Previous pane or panel', ['Shift+F6'], 'Go', 'focus move'),
  'history.back': command('Back', ['Alt+ArrowLeft'], 'Go', 'reading history'),
  'history.forward': command('Forward', ['Alt+ArrowRight'], 'Go', 'reading history'),
  'view.read': command('Read', ['Mod+1'], 'Go', 'view sources'),
  'view.matrix': command('Matrix', ['Mod+2'], 'Go', 'view claims by source table grid coverage'),
  'view.codebook': command('Codebook', ['Mod+3'], 'Go', 'view codes tags'),
  'view.annotations': command('Annotations', ['Mod+4'], 'Go', 'view table notes highlights'),
  'source.print': command('Print', ['Mod+P'], 'File', 'paper pdf source annotations notes'),
  'source.details': command('Source details', ['Mod+D'], 'View', 'title byline date publisher url'),
  'source.copy': command('Copy sources to another project', [], null, 'duplicate send share'),
  'source.versions': command('Versions', [], 'View', 'compare differences changed text diff'),
  'review.open': command('Review passages', [], 'Go', 'anchors lost place changed new version orphans'),
  'annotate.highlight': command('Highlight', ['H'], null, 'mark'),
  'annotate.yellow': command('Highlight yellow', ['1'], null, 'colour'),
  'annotate.red': command('Highlight red', ['2'], null, 'colour'),
  'annotate.green': command('Highlight green', ['3'], null, 'colour'),
  'annotate.blue': command('Highlight blue', ['4'], null, 'colour'),
  'annotate.purple': command('Highlight purple', ['5'], null, 'colour'),
  'annotate.magenta': command('Highlight magenta', ['6'], null, 'colour'),
  'annotate.orange': command('Highlight orange', ['7'], null, 'colour'),
  'annotate.gray': command('Highlight gray', ['8'], null, 'colour'),
  'annotate.note': command('Note', ['N'], null, 'comment'),
  'annotate.code': command('Code', ['T'], null, 'tag code'),
  'annotate.inVivo': command('Code in its own words', ['V'], null, 'tag code in vivo name selection'),
  'annotate.next': command('Next annotation', ['J'], null, ''),
  'annotate.previous': command('Previous annotation', ['K'], null, ''),
  'annotate.cycle': command('Cycle overlapping annotations', ['O'], null, ''),
  'annotate.link': command('Link to another passage', ['L'], null, 'relation tie connect contradicts'),
  'annotate.addPart': command('Add to quotation', ['Shift+H'], null, 'part range ellipsis omission several'),
  'annotate.removePart': command('Remove this part', ['Shift+Delete'], null, 'quotation range omission'),
  'annotate.delete': command('Delete annotation', ['Delete'], null, 'remove'),
  'edge.endRight': command(
    'Move the end of the highlight right',
    ['Shift+ArrowRight'],
    null,
    'edge character',
  ),
  'edge.endRightWord': command(
    'Move the end of the highlight right by a word',
    ['Mod+Shift+ArrowRight'],
    null,
    'edge',
  ),
  'edge.endLeft': command('Move the end of the highlight left', ['Shift+ArrowLeft'], null, 'edge character'),
  'edge.endLeftWord': command(
    'Move the end of the highlight left by a word',
    ['Mod+Shift+ArrowLeft'],
    null,
    'edge',
  ),
  'edge.endNextSentence': command(
    'Move the end of the highlight on by a sentence',
    ['Shift+ArrowDown'],
    null,
    'edge extend shrink',
  ),
  'edge.endPreviousSentence': command(
    'Move the end of the highlight back by a sentence',
    ['Shift+ArrowUp'],
    null,
    'edge extend shrink',
  ),
  'edge.startRight': command(
    'Move the beginning of the highlight right',
    ['Alt+Shift+ArrowRight'],
    null,
    'edge character',
  ),
  'edge.startRightWord': command(
    'Move the beginning of the highlight right by a word',
    ['Mod+Alt+Shift+ArrowRight'],
    null,
    'edge',
  ),
  'edge.startLeft': command(
    'Move the beginning of the highlight left',
    ['Alt+Shift+ArrowLeft'],
    null,
    'edge character',
  ),
  'edge.startLeftWord': command(
    'Move the beginning of the highlight left by a word',
    ['Mod+Alt+Shift+ArrowLeft'],
    null,
    'edge',
  ),
  'edge.startNextSentence': command(
    'Move the beginning of the highlight on by a sentence',
    ['Alt+Shift+ArrowDown'],
    null,
    'edge extend shrink',
  ),
  'edge.startPreviousSentence': command(
    'Move the beginning of the highlight back by a sentence',
    ['Alt+Shift+ArrowUp'],
    null,
    'edge extend shrink',
  ),
  'claim.new': command('New claim', ['C'], null, 'statement'),
  'claim.addEvidence': command('Add to claim', ['E'], null, 'evidence attach'),
  'claim.nextUnreviewed': command(
    'Next source not reviewed for the claim',
    ['U'],
    null,
    'coverage unread open',
  ),
  'claim.silent': command(
    'This source says nothing about the claim',
    ['Shift+U'],
    null,
    'coverage silent reviewed',
  ),
  'sentence.next': command('Next sentence', [']'], null, 'cursor'),
  'sentence.previous': command('Previous sentence', ['['], null, 'cursor'),
  'sentence.extend': command('Extend to the next sentence', ['Shift+]'], null, 'cursor selection'),
  'sentence.shrink': command('Extend to the previous sentence', ['Shift+['], null, 'cursor selection'),
  'help.keys': command('Keyboard map', ['?'], 'Help', 'shortcuts keys help'),
} as const satisfies Record<string, CommandSpec>

export type CommandId = keyof typeof COMMANDS
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[]
