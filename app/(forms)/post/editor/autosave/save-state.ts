/** How it stands with what was typed. */
export type SaveState =
  | { kind: "untouched" | "changed" | "saving" }
  | { kind: "saved"; at: Date }
  /** "merging": the form shows a newer text beside its own, and its writer decides. */
  | { kind: "away" | "logged-out" | "conflict" | "merging" }
  | { kind: "refused"; words: string };

/** States in which the site does not have the text although it should. */
export function isFailure({ kind }: SaveState): boolean {
  return ["away", "logged-out", "conflict", "merging", "refused"].includes(kind);
}

/** States that only a button of the form ends: somebody is to look at two texts first. */
export function isForWriter({ kind }: SaveState): boolean {
  return kind === "conflict" || kind === "merging";
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
