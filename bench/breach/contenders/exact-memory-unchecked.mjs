import { create as createChecked } from './exact-memory.mjs'

export const create = (folder) => createChecked(folder, { checkMisses: false })
