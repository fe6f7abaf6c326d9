"use client";

import { monthAddress, yearAddress } from "@/lib/archive/archive-address";
import type { CountedYear } from "@/lib/archive/count-years";
import { monthAndYear, monthName } from "@/lib/archive/month-name";
import type { Month } from "@/lib/archive/months";
import { countOf } from "@/lib/text/words";
import { useFace } from "./publication";

/** A year, or a month of one. */
type Place = { year: number; month?: number };

/** What a page of the archive is about, with the number of posts. */
export function ArchiveTitle({ count, ...place }: Place & { count: number }) {
  return (
    <h1 className="mb-10 border-b border-line pb-8 font-serif text-display font-semibold">
      Posts from <PlaceName {...place} /> ({count.toLocaleString("en")})
    </h1>
  );
}

/** Leads to what stands beside a page of the archive. */
export function ArchiveLink({ label, ...place }: Place & { label: string }) {
  return (
    <a href={addressOf(place)} className="quiet-link gap-1 text-accent">
      {label}: <PlaceName {...place} />
    </a>
  );
}

function addressOf({ year, month }: Place): string {
  return month === undefined ? yearAddress(year) : monthAddress({ year, month });
}

function PlaceName({ year, month }: Place) {
  const { language } = useFace();
  if (month === undefined) return year;
  return (
    <span lang={language} suppressHydrationWarning>
      {monthAndYear({ year, month }, language)}
    </span>
  );
}

/** Years with their months, each with the number of its posts; a year that stands alone is not named. */
export function DrawnYears({
  years,
  isAlone = false,
}: {
  years: CountedYear[];
  isAlone?: boolean;
}) {
  return years.map(({ year, count, months }) => (
    <section key={year} aria-label={String(year)} className="mb-10">
      {!isAlone && (
        <h2 className="mb-2 flex items-baseline gap-3 font-serif text-title font-semibold">
          <a href={yearAddress(year)} className="hover:text-accent">
            {year}
          </a>
          <span className="font-sans text-sm font-normal text-muted">{countOf(count, "post")}</span>
        </h2>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4">
        {months.map((month) => (
          <li key={month.month}>
            <MonthLink {...month} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function MonthLink({ year, month, count }: Month & { count: number }) {
  const { language } = useFace();
  return (
    <a href={monthAddress({ year, month })} className="quiet-link gap-2">
      <span lang={language} suppressHydrationWarning>
        {monthName({ year, month }, language)}
      </span>{" "}
      <span className="text-sm text-muted">{countOf(count, "post")}</span>
    </a>
  );
}
