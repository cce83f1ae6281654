/** The data of each server-sent event in a response, as it arrives. Comments and other fields are skipped. */
export async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let buffer = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      buffer += decoder.decode(value, { stream: true })
      const complete = buffer.split('\n\n')
      buffer = complete.pop() ?? ''
      for (const event of complete) if (event.startsWith('data: ')) yield event.slice('data: '.length)
    }
  } finally {
    await reader.cancel().catch(() => null)
  }
}
