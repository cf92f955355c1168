/**
 * Questions at a terminal, on read. For the command of this package only: not a subpath of it.
 *
 * @module
 */
export { promptLine } from './prompt-line.js'
