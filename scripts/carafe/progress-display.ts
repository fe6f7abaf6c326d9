import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../../lib/imports/write";

/** A bar on a terminal; elsewhere one line when a step is done. */
export function showProgress(): { update: Progress; stop: () => void } {
  return process.stderr.isTTY ? bar() : plainLines();
}

function bar(): { update: Progress; stop: () => void } {
  const drawn = new SingleBar(
    { format: "{label} {bar} {value}/{total}", hideCursor: true },
    Presets.shades_classic,
  );
  let current = "";
  return {
    update(label, done, total) {
      if (label !== current) {
        drawn.stop();
        drawn.start(total, 0, { label });
        current = label;
      }
      drawn.update(done);
    },
    stop: () => drawn.stop(),
  };
}

function plainLines(): { update: Progress; stop: () => void } {
  return {
    update(label, done, total) {
      if (done === total) console.log(`${label}: ${done}`);
    },
    stop() {},
  };
}
