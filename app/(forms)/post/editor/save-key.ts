/** Whether these keys ask to save, on a keyboard of any script: Ctrl+S, or ⌘S on a Mac. */
export function isSaveKey(event: KeyboardEvent): boolean {
  const { altKey, code, ctrlKey, key, metaKey, shiftKey } = event;
  if (altKey || shiftKey || ctrlKey === metaKey) return false;
  const isLatin = /^[a-z]$/i.test(key);
  return isLatin ? key.toLowerCase() === "s" : code === "KeyS";
}
