import { readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

const OPTIONS =
  '--outFile kernel.wasm --enable simd --runtime stub --optimizeLevel 3 --shrinkLevel 1 --converge --noAssert --initialMemory 1'

/** Compiles a source in AssemblyScript to WebAssembly. */
export async function compileKernel(path: string): Promise<Uint8Array> {
  const source = readFileSync(path, 'utf8')
  let code: Uint8Array | null = null
  const { error, stderr } = await asc.main(['kernel.ts', ...OPTIONS.split(' ')], {
    readFile: (name) => (name === 'kernel.ts' ? source : null),
    writeFile: (_name, contents) => {
      code = contents as Uint8Array
    },
    listFiles: () => [],
  })
  if (error !== null || code === null) throw new Error(stderr.toString())
  return code
}

/** A kernel as the module that ships it. */
export function formatKernel(constant: string, code: Uint8Array): string {
  return `/** Compiled from \`src/kernels\` by \`npm run kernels\`. */
export const ${constant}: string =
  '${Buffer.from(code).toString('base64')}'
`
}
