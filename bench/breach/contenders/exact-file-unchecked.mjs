import { create as createChecked } from './exact-file.mjs'

export const create = (folder) => createChecked(folder, { checkMisses: false })
