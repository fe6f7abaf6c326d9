/** Something that happens by itself, again and again, on one process of many. */
export type Job = {
  /** Names its row in the table `Job`. */
  name: string;
  intervalMs: number;
  /** Whether there is anything to do, by reading alone: a site at rest writes nothing. Always, if not given. */
  hasWork?(now: Date): Promise<boolean>;
  /** Does what is due. What it throws is logged, and it is tried again later. */
  run(context: JobContext): Promise<void>;
};

export type JobContext = {
  now: () => Date;
  /** Aborted when the server ends, or another process has taken the job over: stop after this piece of work. */
  signal: AbortSignal;
};
