/** The option of Node's that runs this module before the program (NODE_OPTIONS). */
export function preload(source: string): string {
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}
