type Task = () => Promise<void>

const tasks = new Set<Task>()

/** Has something done before the window closes, in the desktop app. Returns the function that takes it back. */
export function beforeLeaving(task: Task): () => void {
  tasks.add(task)
  return () => void tasks.delete(task)
}

/** Does it all, and resolves when all is done or failed. Each task tells the user about its own failure. */
export async function finishWork(): Promise<void> {
  await Promise.allSettled(Array.from(tasks, (task) => task()))
}
