import { afterEach, beforeEach, expect, vi } from 'vitest'

// The library never logs. A test that prints has found a leak, or is one.
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method)
})

afterEach(() => {
  for (const method of METHODS) {
    const { calls } = vi.mocked(console[method]).mock
    vi.mocked(console[method]).mockRestore()
    expect(calls, `console.${method} was called`).toEqual([])
  }
})
