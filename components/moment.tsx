const MOMENT = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** A day and a time, in UTC: a server does not know the reader's clock. */
export function Moment({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{MOMENT.format(date)} UTC</time>;
}
