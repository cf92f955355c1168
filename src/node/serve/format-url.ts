/** The address of a server; that of IPv6 stands in brackets (RFC 3986, section 3.2.2). */
export function formatUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
