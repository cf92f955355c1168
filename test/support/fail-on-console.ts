import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

// The library never logs. A test that prints has found a leak, or is one.
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const
let printed: unknown[] = []
let spies: MockInstance[] = []

beforeEach(() => {
  printed = []
  spies = METHODS.map((method) =>
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      printed.push([method, ...values])
    }),
  )
})

afterEach(() => {
  for (const spy of spies) spy.mockRestore()
  expect(printed, 'the console was used').toEqual([])
})
