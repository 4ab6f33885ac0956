/**
 * Whether a request was meant for the preview. A page elsewhere on the web can let a name of its own lead to this machine
 * and ask under that name (DNS rebinding); its browser then sends that name as `Host`.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}
