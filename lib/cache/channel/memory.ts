import { hearUntil, recordInvalidation, rendersDone } from "../invalidations";

/** What a channel changes in its process. */
export type Memory = {
  record(tags: string[]): void;
  hearUntil(moment: number): void;
  rendersDone(): Promise<void>;
  /** In milliseconds. Never goes back, whatever is done to the machine's clock. */
  now(): number;
};

export const PROCESS_MEMORY: Memory = {
  record: recordInvalidation,
  hearUntil,
  rendersDone,
  now: () => performance.now(),
};
