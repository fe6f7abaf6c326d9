/** The times of the protocol, in milliseconds (docs/decisions/invalidation.md). */
export type Times = {
  /** Who has not renewed its lease for so long shows nothing that it keeps. */
  leaseMs: number;
  /** The same at the process itself, and less: clocks run at different speeds, but not by a tenth. */
  trustMs: number;
  renewMs: number;
  /** A process that has been silent for so long is gone, with what it may not have told. */
  goneMs: number;
};

const LEASE_MS = 4_000;

export const TIMES: Times = {
  leaseMs: LEASE_MS,
  trustMs: 0.9 * LEASE_MS,
  renewMs: LEASE_MS / 4,
  goneMs: 2 * LEASE_MS,
};
