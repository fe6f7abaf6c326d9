import { useSyncExternalStore } from "react";
import type { Autosaver } from "./autosaver";
import { clockTime } from "./save-state";

const BUTTON = "button border-field hover:bg-wash";

/** Offers a text that an earlier window left in this browser. */
export function RestoreNote({ saver }: { saver: Autosaver | null }) {
  return saver && <Note saver={saver} />;
}

function Note({ saver }: { saver: Autosaver }) {
  const { offer } = useSyncExternalStore(saver.shown.watch, saver.shown.get);
  if (!offer) return null;
  return (
    <div className="space-y-3 border-l-4 border-accent bg-wash px-4 py-3">
      <p>This browser has text of {clockTime(new Date(offer.savedAt))} that was not saved.</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" onClick={() => saver.restore()} className={BUTTON}>
          Restore it
        </button>
        <button type="button" onClick={() => saver.discard()} className={BUTTON}>
          Discard it
        </button>
      </p>
    </div>
  );
}
