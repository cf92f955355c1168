/**
 * Breached passwords without a network: an index of hashes in a file or in memory.
 *
 * @module
 */
export {
  type CreateRangeHandlerOptions,
  createRangeHandler,
  type RangeHandler,
} from './create-range-handler.js'
export type {
  RangeAnswer,
  RangeCompressor,
  RangeIndexes,
  RangeRequest,
  RangeResponder,
} from './create-range-responder.js'
export { type OpenBreachIndexOptions, openBreachIndex } from './open-breach-index.js'
export type {
  BreachIndex,
  ByteReader,
  IndexInfo,
  IndexProfile,
  RangeKernel,
  VerifyOptions,
  VerifyProgress,
} from './types.js'
