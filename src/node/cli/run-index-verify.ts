import { basename } from 'node:path'
import type { IndexInfo } from '../../breach/offline/types.js'
import { isHygieError } from '../../errors.js'
import { createProgress, type Progress } from './create-progress.js'
import { formatIndex } from './format-index.js'
import { openIndex } from './open-index.js'
import { runInterruptible } from './run-interruptible.js'
import type { CliSession, ExitCode } from './types.js'
import { writeResult } from './write-result.js'

/** `hygie breach index verify`: reads a whole index, and says whether it is sound. */
export async function runIndexVerify(session: CliSession): Promise<ExitCode> {
  const { texts } = session
  const progress = createProgress(session, null)
  let sound: SoundIndex
  try {
    sound = await verify(session, progress)
  } catch (error) {
    if (!isHygieError(error) || error.code !== 'ERR_INDEX_INVALID') throw error
    progress.stop()
    await writeResult(session, {
      json: { status: 'fail', error: { code: error.code }, info: null, canaries: null },
      status: 'fail',
      title: texts.breach.damaged,
      facts: [],
      notes: [texts.breach.damagedHint],
    })
    return 1
  } finally {
    progress.stop()
  }
  const { info, canaries } = sound
  await writeResult(session, {
    json: { status: 'pass', error: null, info, canaries },
    title: texts.breach.sound,
    facts: formatIndex(session, info),
    notes: canaries === false ? [texts.breach.canariesHint] : [],
  })
  return 0
}

/** An index whose checksums are right. */
interface SoundIndex {
  readonly info: IndexInfo
  /** Whether it holds what every published corpus holds; `null` where a part may lack it. */
  readonly canaries: boolean | null
}

async function verify({ io, operands }: CliSession, progress: Progress): Promise<SoundIndex> {
  const [path = ''] = operands
  const index = await openIndex(path, { io, name: basename(path) })
  try {
    await runInterruptible(io, {
      canResume: false,
      run: (signal) =>
        index.verify({
          signal,
          onProgress: ({ done, total }) => progress.update(done / total, done),
        }),
    })
    const { info } = index
    return { info, canaries: info.coverage === 'complete' ? passes(() => index.selfTest()) : null }
  } finally {
    index.close()
  }
}

/** A corpus of one's own may be whole, and lack what every published one holds. */
function passes(test: () => void): boolean {
  try {
    test()
    return true
  } catch (error) {
    if (!isHygieError(error) || error.code !== 'ERR_INDEX_INVALID') throw error
    return false
  }
}
