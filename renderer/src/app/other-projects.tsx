import { useEffect, useState } from 'react'
import { enterProject } from '../data/entering.ts'
import { chosenProject, createProject, newProjectInfo, UNTITLED } from '../data/projects.ts'
import { listProjects, type RegisteredProject } from '../data/registry.ts'
import { Button } from '../ui/button.tsx'
import { formatAgo } from '../ui/format.ts'
import s from './start-error.module.css'

/** The ways on when one project cannot be opened: the others, or a new one. Nothing while the list of projects itself cannot be read. */
export function OtherProjects() {
  const [projects, setProjects] = useState<readonly RegisteredProject[] | null>(null)
  useEffect(() => {
    const chosen = chosenProject()
    listProjects().then(
      (all) => setProjects(all.filter(({ databaseKey }) => databaseKey !== chosen)),
      () => setProjects(null),
    )
  }, [])
  if (projects === null) return null
  const begin = async () => enterProject(await createProject(newProjectInfo(UNTITLED)))
  return (
    <section className={s.section} aria-label="Other projects">
      <h2 className={s.heading}>{projects.length === 0 ? 'Begin with another' : 'Your other projects'}</h2>
      <ul className={s.projects}>
        {projects.map(({ databaseKey, title, openedAt }) => (
          <li key={databaseKey} className={s.project}>
            <Button variant="ghost" onClick={() => void enterProject(databaseKey)}>
              <span dir="auto">{title}</span>
            </Button>
            <span className={s.muted}>last opened {formatAgo(openedAt)}</span>
          </li>
        ))}
      </ul>
      <Button onClick={() => void begin()}>New project</Button>
    </section>
  )
}
