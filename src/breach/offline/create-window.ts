import type { ByteReader } from './types.js'

/** Bytes of an index, looked at in place. */
export interface ByteWindow {
  /** What holds them: of the reader, until the next `load`. */
  view: DataView
  /** Brings bytes into the view, and answers where they begin in it. */
  load(offset: number, length: number): number
}

/** Creates a window on an index: the whole of it, where it is in memory, else what was read last. */
export function createWindow(reader: ByteReader): ByteWindow {
  const { bytes } = reader
  if (bytes !== undefined) {
    // Every offset that is asked for was checked when the index was opened.
    return {
      view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
      load: (offset) => offset,
    }
  }
  const window: ByteWindow = {
    view: new DataView(new ArrayBuffer(0)),
    load(offset, length) {
      const read = reader.readSync(offset, length)
      // A reader has one buffer: a view of it costs more than a look-up would otherwise allocate.
      if (read.buffer !== window.view.buffer) window.view = new DataView(read.buffer)
      return read.byteOffset
    },
  }
  return window
}
