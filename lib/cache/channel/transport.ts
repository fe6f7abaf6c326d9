/** What carries invalidations from one process to the others (docs/decisions/invalidation.md). */

/** The cache tags that one process has counted as changed. Changes are numbered without a gap. */
export type Change = { number: number; tags: string[]; teller: string };

/** A process that may show what it keeps: how often it has renewed its lease, and up to which change it shows nothing old. */
export type Listener = { id: string; renewals: number; heard: number };

/** Of what the carrier knows: another, once it may have lost something. */
type Epoch = { epoch: string };

export type Lease = Epoch & {
  /** Whether the carrier did not know this process (any more): it may have forgotten changes that the process lacks. */
  isNew: boolean;
  /** The newest number of all. */
  newest: number;
};

/** What the carrier knows at one moment: the changes after a number, in order, and who listens. */
export type View = Epoch & { newest: number; changes: Change[]; listeners: Listener[] };

/** A change that the carrier knows now, and for how long it has known everything else, in ms. */
export type Told = Epoch & { number: number; knownForMs: number };

export type News = "change" | "heard";

/** Every method rejects where the carrier cannot be reached. */
export interface Transport {
  /** Notes that a process is there, and up to which change it shows nothing old. */
  renew(id: string, heard: number): Promise<Lease>;
  lookAfter(number: number): Promise<View>;
  /** Notes a change and calls the others. */
  tell(tags: string[], teller: string): Promise<Told>;
  /** Forgets a process, unless it has renewed its lease meanwhile. */
  remove(id: string, renewals?: number): Promise<void>;
  /** Calls back when there may be something new. Late, twice or never does no harm. */
  onNews(callback: (news: News) => void): void;
  close(): Promise<void>;
}
