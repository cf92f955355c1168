import type { Readable, Writable } from 'node:stream'
import type { RepeatedOption } from '../../adapters/commander/index.js'
import type { Wait } from '../../breach/range/types.js'
import type { MessageCatalog } from '../../messages/types.js'
import type { Reason, Status } from '../../outcome.js'
import type { Clock, FetchLike } from '../../ports.js'
import type { Output } from './create-output.js'
import type { Palette } from './create-palette.js'
import type { CliTexts, OptionName } from './texts.js'

/** A stream that may be a terminal. */
export type Terminal<S> = S & { readonly isTTY?: boolean; readonly columns?: number }

/** All that the command touches of the world. */
export interface CliIo {
  /** Without runtime and script. */
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Terminal<Readable>
  readonly stdout: Terminal<Writable>
  readonly stderr: Terminal<Writable>
  readonly fetch: FetchLike
  readonly clock: Clock
  /** Waits before a download is tried again. Default: a timer. */
  readonly wait?: Wait | undefined
  /**
   * Calls the listener on Ctrl-C, or when the system asks the process to end, until the function is called
   * that it gives. Meanwhile neither ends the process. Default: never.
   */
  readonly onInterrupt?: ((listener: () => void) => () => void) | undefined
  /** Whether this process is one of several that serve: only the first one speaks. Default: `false`. */
  readonly isWorker?: boolean | undefined
}

/** Languages that the command speaks. */
export type Locale = 'fr' | 'en'

/** Options by name, as parsed. A flag is `true`. */
export type ParsedOptions = Readonly<Partial<Record<OptionName, string | true>>>

/** What a command is given. */
export interface CliSession {
  readonly io: CliIo
  readonly texts: CliTexts
  readonly catalog: MessageCatalog
  readonly palette: Palette
  readonly output: Output
  readonly options: ParsedOptions
  /** Options that name sources, in the order of the command line. */
  readonly repeated: readonly RepeatedOption[]
  readonly operands: readonly string[]
}

/** One answer of a command. */
export interface Verdict {
  readonly status: Status
  /** Members of the JSON object, in order. */
  readonly json: Readonly<Record<string, unknown>>
  /** Explained as sentences. */
  readonly reasons: readonly Reason[]
  /** Lines for people, written only when asked for. */
  readonly describe: () => readonly string[]
}

/** 0 pass, or done; 1 not a pass; 2 wrong usage or input; 3 unknown, or no service; 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130
