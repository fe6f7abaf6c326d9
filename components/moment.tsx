"use client";

import { useFace } from "./publication";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day and a time, in the publication's time zone unless another is meant: a server does not know the reader's clock. */
export function Moment({ date, timeZone }: { date: Date; timeZone?: string }) {
  const { timeZone: usual } = useFace();
  const zone = timeZone ?? usual;
  return (
    <time dateTime={date.toISOString()} suppressHydrationWarning>
      {formatFor(zone).format(date)} {zone.replaceAll("_", " ")}
    </time>
  );
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en", {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}
