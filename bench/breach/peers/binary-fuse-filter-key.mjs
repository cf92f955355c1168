export { createForKeys as create } from './binary-fuse-filter.mjs'
