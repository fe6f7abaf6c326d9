/** How it stands with what was typed. */
export type SaveState =
  | { kind: "untouched" | "changed" | "saving" }
  | { kind: "saved"; at: Date }
  | { kind: "away" | "logged-out" | "conflict" }
  | { kind: "refused"; words: string };

/** States in which the site does not have the text although it should. */
export function isFailure({ kind }: SaveState): boolean {
  return ["away", "logged-out", "conflict", "refused"].includes(kind);
}

const CLOCK = new Intl.DateTimeFormat("en", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "long" });

/** The time by the browser's clock, with the day unless it is today. */
export function clockTime(moment: Date, now = new Date()): string {
  const time = CLOCK.format(moment);
  return DAY.format(moment) === DAY.format(now) ? time : `${DAY.format(moment)}, ${time}`;
}
