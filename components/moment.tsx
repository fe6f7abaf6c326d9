const formats = new Map<string, Intl.DateTimeFormat>();

/** A day and a time, in UTC unless its time zone is known: a server does not know the reader's clock. */
export function Moment({ date, timeZone = "UTC" }: { date: Date; timeZone?: string }) {
  return (
    <time dateTime={date.toISOString()}>
      {formatFor(timeZone).format(date)} {timeZone.replaceAll("_", " ")}
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
