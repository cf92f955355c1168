import * as presets from '../../src/policy/presets/index.js'
import type { PolicyDocument } from '../../src/policy/types.js'

/** What stands in for the figures that a portal has to give: they are no part of the text. */
const SAMPLES: Readonly<Record<string, PolicyDocument>> = {
  defineAmelipro: presets.defineAmelipro({ minLength: 12 }),
  defineBsiOrp4: presets.defineBsiOrp4({ minLength: 12 }),
  definePgssiSRieV1: presets.definePgssiSRieV1({ maxAge: 'P1Y' }),
}

/** Every preset by the name of its export; those that are functions with a sample of the portal's figures. */
export function listPresets(): (readonly [name: string, document: PolicyDocument])[] {
  return Object.entries(presets).map(([name, preset]) => {
    const document = typeof preset === 'function' ? SAMPLES[name] : preset
    if (document === undefined) throw new Error(`${name} needs a sample`)
    return [name, document]
  })
}
