import { formatDay } from "@/lib/site/format-day";
import { useFace } from "./publication";

/** The day something was published, in the publication's time zone: the same for every reader, so that the page can be kept. */
export function PostDate({ date, className }: { date: Date; className?: string }) {
  const { language, dateFormat, timeZone } = useFace();
  return (
    <time
      dateTime={date.toISOString()}
      lang={language}
      className={className}
      suppressHydrationWarning
    >
      {formatDay(date, { language, dateFormat, timeZone })}
    </time>
  );
}
