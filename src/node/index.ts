/**
 * What needs Node: indexes of breached passwords in files, how they are built, kept up to date and served.
 *
 * @module
 */
export { buildBreachIndex } from './build/build-breach-index.js'
export type { BuildBreachIndexOptions, BuildProgress } from './build/types.js'
export { createFileReader } from './create-file-reader.js'
export type { WebHandler } from './serve/ask-web-handler.js'
export { createNodeCompressor, type NodeCompressor } from './serve/create-node-compressor.js'
export {
  type ExportEncoding,
  type ExportRangesOptions,
  exportRanges,
  type RangeExport,
  type RangeManifest,
} from './serve/export-ranges.js'
export type { RangeServer } from './serve/open-server.js'
export { type StartRangeServerOptions, startRangeServer } from './serve/start-range-server.js'
export { hasUpdate } from './sync/has-update.js'
export { syncPwnedPasswords } from './sync/sync-pwned-passwords.js'
export type {
  PrefixRange,
  RangeServiceOptions,
  SyncError,
  SyncProgress,
  SyncPwnedPasswordsOptions,
  SyncResult,
} from './sync/types.js'
