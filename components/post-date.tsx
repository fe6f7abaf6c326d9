const LONG = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

/** The day something was published, in UTC: the same for every reader, so that the page can be kept. */
export function PostDate({ date }: { date: Date }) {
  return <time dateTime={date.toISOString()}>{LONG.format(date)}</time>;
}
