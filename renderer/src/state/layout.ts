import * as v from 'valibot'
import { SourceId, VersionId } from '../../../shared/ids.ts'
import { MOST_PANES } from './panes.ts'

const VIEWS = [
  'read',
  'matrix',
  'compare',
  'timeline',
  'codebook',
  'annotations',
  'parties',
  'memos',
] as const
export type View = (typeof VIEWS)[number]
export type SidePanel = 'sources' | 'claims'
const CLAIMS_TABS = ['claims', 'annotations', 'suggestions', 'draft'] as const
export type ClaimsTab = (typeof CLAIMS_TABS)[number]

/** Shares of the width in percent, by panel id, as the panel library reports them. */
const Sizes = v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(100)))

/** What is remembered of the window, for each project: nothing that matters if it is lost. */
export const Layout = v.pipe(
  v.object({
    panes: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.maxLength(40)),
          sourceId: SourceId,
          showsRemoved: v.exactOptional(v.boolean()),
          columns: v.exactOptional(v.boolean()),
          pinned: v.exactOptional(v.boolean()),
          original: v.exactOptional(v.picklist(['beside', 'instead'])),
          version: v.exactOptional(VersionId),
        }),
      ),
      v.maxLength(MOST_PANES),
    ),
    activePane: v.nullable(v.string()),
    view: v.picklist(VIEWS),
    claimsTab: v.picklist(CLAIMS_TABS),
    sidebarOpen: v.boolean(),
    claimsOpen: v.boolean(),
    panelSizes: v.record(v.string(), Sizes),
    scrollTogether: v.fallback(v.boolean(), false),
  }),
  v.check(
    ({ panes, activePane }) =>
      activePane === null ? panes.length === 0 : panes.some((pane) => pane.id === activePane),
    'the active pane is not open',
  ),
)
export type Layout = v.InferOutput<typeof Layout>

export const layoutKey = (projectKey: string): string => `variorum.layout.${projectKey}`
