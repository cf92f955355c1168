import type { OperandSpec } from '../../adapters/commander/index.js'

/** Help of one option. */
export interface OptionText {
  /** What its value is, without brackets; absent for a flag, and where the choices say it. */
  readonly value?: string
  readonly description: string
}

/** Help of one command. */
export interface CommandText {
  readonly summary: string
  readonly description: string
  /** What follows its name; absent when nothing does. */
  readonly operands?: readonly OperandSpec[]
  readonly epilogue: string
}
