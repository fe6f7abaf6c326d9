/** Whether a field's value is never given back to the browser that sent it. */
export function isSecret(name: string): boolean {
  return /password/i.test(name);
}
