import { useEffect, useState } from 'react'
import { summaryOf, type ProjectSummary } from '../../data/project-summary.ts'

/** What a project holds, counted once; undefined until then, null when its database is not there. */
export function useSummary(databaseKey: string): ProjectSummary | null | undefined {
  const [summary, setSummary] = useState<ProjectSummary | null>()
  useEffect(() => {
    let stale = false
    const count = async () => {
      const found = await summaryOf(databaseKey)
      if (!stale) setSummary(found)
    }
    void count()
    return () => {
      stale = true
    }
  }, [databaseKey])
  return summary
}
