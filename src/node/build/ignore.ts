/** What is done about a failure that somebody else hears of, or that changes nothing any more. */
export function ignore(): void {}
