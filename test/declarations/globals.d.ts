// Everything that the declarations of the package may take for granted beside ES2022.
// A name that is missing here fails the check, and with it every project without the DOM.

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

/** Handlers speak them: servers, workers and pages have them, and their types, from their platform. */
interface Request {
  readonly method: string
  readonly url: string
}
interface Response {
  readonly status: number
}

/** The declarations of zod speak of it, and `hygie/adapters/zod` gives a schema of zod. */
interface URL {
  readonly href: string
}
