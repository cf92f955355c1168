/**
 * Progress at a terminal, on cli-progress. For the command of this package only: not a subpath of it.
 *
 * @module
 */
export {
  type CreateProgressBarOptions,
  createProgressBar,
  type ProgressBar,
} from './create-progress-bar.js'
