import { useState, useSyncExternalStore } from "react";

/** Where there is room for two columns; app/globals.css has the same number. */
const WIDE = "(width >= 64rem)";

/** Whether the preview is shown, and the way to change it. The choice is cachedRead, for narrow and wide screens. */
export function usePreviewChoice(): [isShown: boolean, toggle: () => void] {
  const isWide = useSyncExternalStore(
    watchWidth,
    () => matchMedia(WIDE).matches,
    () => false,
  );
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const key = `carafe-preview-${isWide ? "wide" : "narrow"}`;
  const isShown = chosen[key] ?? cachedRead(key) ?? isWide;
  return [
    isShown,
    () => {
      setChosen({ ...chosen, [key]: !isShown });
      remember(key, !isShown);
    },
  ];
}

function watchWidth(changed: () => void): () => void {
  const width = matchMedia(WIDE);
  width.addEventListener("change", changed);
  return () => width.removeEventListener("change", changed);
}

function cachedRead(key: string): boolean | null {
  try {
    const choice = localStorage.getItem(key);
    return choice === null ? null : choice === "shown";
  } catch {
    return null; // a browser that keeps nothing
  }
}

function remember(key: string, isShown: boolean): void {
  try {
    localStorage.setItem(key, isShown ? "shown" : "hidden");
  } catch {
    // Then it is only for now.
  }
}
