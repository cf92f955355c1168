#!/usr/bin/env node
import cluster from 'node:cluster'
import { systemClock, systemFetch } from '../../ports.js'
import { runCli } from './run-cli.js'

const { argv, env, stdin, stdout, stderr } = process

// The code and not the call: what is still in a pipe must reach its reader.
process.exitCode = await runCli({
  argv: argv.slice(2),
  env,
  stdin,
  stdout,
  stderr,
  fetch: systemFetch,
  clock: systemClock,
  onInterrupt(listener) {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, listener)
    return () => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, listener)
    }
  },
  isWorker: cluster.isWorker,
})
