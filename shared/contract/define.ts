import type * as v from 'valibot'

type Schema = v.GenericSchema<unknown, unknown>

/** One host method: what goes in, what comes out. Both are checked by the dispatcher, on whichever host it runs. */
export const method = <const I extends v.GenericSchema, const O extends v.GenericSchema>(
  input: I,
  output: O,
) => ({ input, output }) as const

export type Contract = {
  readonly methods: Readonly<Record<string, { readonly input: Schema; readonly output: Schema }>>
  readonly events: Readonly<Record<string, Schema>>
}

type Method<C extends Contract, M extends keyof C['methods']> = C['methods'][M]

/** What a host has to implement; a missing or mistyped method does not compile. */
export type Services<C extends Contract> = {
  readonly [M in keyof C['methods']]: (
    input: v.InferOutput<Method<C, M>['input']>,
    call: CallContext,
  ) => Promise<v.InferInput<Method<C, M>['output']>>
}

/** What the renderer holds: the same methods, typed from the other side. `invoke` rejects with `AppError`. */
export type Bridge<C extends Contract> = {
  invoke<M extends keyof C['methods'] & string>(
    name: M,
    input: v.InferInput<Method<C, M>['input']>,
    signal?: AbortSignal,
  ): Promise<v.InferOutput<Method<C, M>['output']>>
  on<E extends keyof C['events'] & string>(
    name: E,
    listener: (payload: v.InferOutput<C['events'][E]>) => void,
  ): () => void
}

export type CallContext = {
  /** Aborted when the caller cancels or goes away. */
  readonly signal: AbortSignal
}

export const ERROR_CODES = [
  'invalid-input',
  'unknown-method',
  'not-found',
  'unreadable',
  'too-large',
  'timed-out',
  'cancelled',
  'conflict',
  'disconnected',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Errors cross the bridge as data: Electron strips error fields, HTTP has none. */
export type Envelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } }

/** A failure with a code the interface has a sentence for. */
export class AppError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}

/** Anything that was caught, as an `AppError`: what is none becomes `internal`. */
export const asAppError = (cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError('internal', cause instanceof Error ? cause.message : String(cause), { cause })

/** A way to reach a host: Electron's IPC, HTTP to the local host, or a direct call in tests. */
export type Transport = {
  /** Resolves to an `Envelope`, which the bridge checks: it may come from another process. */
  invoke(name: string, input: unknown, signal?: AbortSignal): Promise<unknown>
  subscribe(listener: (name: string, payload: unknown) => void): () => void
}
