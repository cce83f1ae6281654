/** Runs jobs one after another, in the order they were given; a job that fails does not hold up the next. */
export function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve()
  return (job) => {
    const result = tail.then(job)
    tail = result.catch(() => null)
    return result
  }
}
