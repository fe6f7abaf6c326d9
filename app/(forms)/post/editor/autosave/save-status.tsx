import { type ReactNode, useSyncExternalStore } from "react";
import type { Autosaver } from "./autosaver";
import { clockTime, type SaveState } from "./save-state";

/** Says whether the site has what was typed. No `status`: that is what the page says once, of something done. */
export function SaveStatus({ saver }: { saver: Autosaver | null }) {
  return (
    <div
      id="save-status"
      aria-live="polite"
      aria-atomic="true"
      className="min-h-6 text-sm text-muted"
    >
      {saver && <Words saver={saver} />}
    </div>
  );
}

function Words({ saver }: { saver: Autosaver }) {
  const { state, isKept } = useSyncExternalStore(saver.shown.watch, saver.shown.get);
  const kept = isKept
    ? "Your text is kept in this browser."
    : "This browser has no room for your text either: please copy it before you leave.";
  const words = wordsOf(state, kept);
  return words && <p>{words}</p>;
}

function wordsOf(state: SaveState, kept: string): ReactNode {
  switch (state.kind) {
    case "untouched":
      return null;
    case "changed":
      return "Unsaved changes";
    case "saving":
      return "Saving …";
    case "saved":
      return `Saved at ${clockTime(state.at)}`;
    case "away":
      return `Not saved: the site cannot be reached. ${kept}`;
    case "logged-out":
      return (
        <>
          Not saved: you are logged out. {kept}{" "}
          <a href="/login" target="_blank" rel="noopener" className="link">
            Log in in a new tab
          </a>
        </>
      );
    case "conflict":
      return `Not saved: this post was changed elsewhere. ${kept} When you save it yourself, you will see both texts.`;
    case "merging":
      return `Not saved yet: bring both texts together, then save. ${kept}`;
    case "refused":
      return `Not saved: ${state.words} ${kept}`;
  }
}
