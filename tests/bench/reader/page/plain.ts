import type { Contestant, MakeContestant } from './contestant.ts'
import { showPeerText } from './peer-text.ts'

/** The text and nothing on it: what everything costs anyway. */
export const plain: MakeContestant = async (host, text): Promise<Contestant> => ({
  ...showPeerText(host, text),
  give: () => {},
  render: () => {},
  isRendered: () => true,
  adding: () => () => {},
  hasAdded: () => true,
  at: () => [],
})
