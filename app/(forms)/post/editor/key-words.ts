/** A key as the keyboard names it: "Mod-b" is "Ctrl+B", on a Mac "⌘B". */
export function keyWords(key: string): string {
  const isMac = /Mac|iPhone|iPad/.test(navigator.platform);
  const names: Record<string, string> = isMac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" }
    : { Mod: "Ctrl" };
  const parts = key
    .split("-")
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  return parts.join(isMac ? "" : "+");
}
