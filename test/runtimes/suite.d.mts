/** What the suite is run on: the modules of the package, loaded by whoever runs it. */
export type LoadedPackage = Readonly<Record<string, unknown>>

export function loadPackage(): Promise<LoadedPackage>
export function runSuite(loaded: LoadedPackage): Promise<unknown>
