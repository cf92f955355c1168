import { create as createChecked } from './dense-file.mjs'

export const create = (folder) => createChecked(folder, { checkMisses: false })
