import { readdirSync } from 'node:fs'

/** Every file of a folder with an ending, sorted; what is generated and not kept is left out. */
export function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.startsWith('api/'))
    .map((file) => `${folder}/${file}`)
    .sort()
}
