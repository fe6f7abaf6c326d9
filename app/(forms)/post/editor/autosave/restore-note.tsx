import { useSyncExternalStore } from "react";
import type { Autosaver } from "./autosaver";
import type { LeftText } from "./left-text";
import { clockTime } from "./save-state";

const BUTTON = "button border-field hover:bg-wash";

/** Offers a text that an earlier window left in this browser. */
export function RestoreNote({ saver }: { saver: Autosaver | null }) {
  return saver && <Note left={saver.left} />;
}

function Note({ left }: { left: LeftText }) {
  const offer = useSyncExternalStore(left.offer.watch, left.offer.get);
  if (!offer) return null;
  return (
    <div className="space-y-3 border-l-4 border-accent bg-wash px-4 py-3">
      <p>This browser has text of {clockTime(new Date(offer.savedAt))} that was not saved.</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" onClick={() => left.restore()} className={BUTTON}>
          Restore it
        </button>
        <button type="button" onClick={() => left.discard()} className={BUTTON}>
          Discard it
        </button>
      </p>
    </div>
  );
}
