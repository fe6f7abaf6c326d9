import type { Month } from "./months";

export const ARCHIVE_ADDRESS = "/archive";

export function yearAddress(year: number): string {
  return `${ARCHIVE_ADDRESS}/${year}`;
}

export function monthAddress({ year, month }: Month): string {
  return `${yearAddress(year)}/${String(month).padStart(2, "0")}`;
}
