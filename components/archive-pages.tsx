import { ARCHIVE_ADDRESS, monthAddress, yearAddress } from "@/lib/archive/archive-address";
import type { MonthPage } from "@/lib/archive/find-month";
import type { YearPage, YearsPage } from "@/lib/archive/find-years";
import { AUTHORS_ADDRESS } from "@/lib/users/user-address";
import { ArchiveLink, ArchiveTitle, DrawnYears } from "./drawn-archive";
import { Pagination } from "./pagination";
import { PostLines } from "./post-lines";

/** The years in which something was published, with their months. */
export function ArchiveYears({ page: { years, number, last } }: { page: YearsPage }) {
  return (
    <>
      <h1 className="mb-10 font-serif text-display font-semibold">Archive</h1>
      {years.length === 0 ? (
        <p className="font-serif text-prose text-muted">Nothing has been published yet.</p>
      ) : (
        <DrawnYears years={years} />
      )}
      <Pagination base={ARCHIVE_ADDRESS} page={number} last={last} />
      <p className={WAY_ON}>
        <a href="/tags" className="quiet-link text-accent">
          All tags
        </a>
        <a href={AUTHORS_ADDRESS} className="quiet-link text-accent">
          Authors
        </a>
      </p>
    </>
  );
}

/** The months of one year. */
export function ArchiveYear({ page: { year, count, months, older, newer } }: { page: YearPage }) {
  return (
    <>
      <ArchiveTitle year={year} count={count} />
      <DrawnYears years={[{ year, count, months }]} isAlone />
      <nav aria-label="Archive" className={WAY_ON}>
        {older !== null && <ArchiveLink label="Earlier" year={older} />}
        <AllYears />
        {newer !== null && <ArchiveLink label="Later" year={newer} />}
      </nav>
    </>
  );
}

/** What was published in one month. */
export function ArchiveMonth({ page }: { page: MonthPage }) {
  const { month, posts, count, number, last, older, newer } = page;
  return (
    <>
      <ArchiveTitle year={month.year} month={month.month} count={count} />
      <PostLines posts={posts} />
      <Pagination base={monthAddress(month)} page={number} last={last} />
      <nav aria-label="Archive" className={WAY_ON}>
        {older && <ArchiveLink label="Earlier" {...older} />}
        <a href={yearAddress(month.year)} className="quiet-link text-accent">
          All of {month.year}
        </a>
        <AllYears />
        {newer && <ArchiveLink label="Later" {...newer} />}
      </nav>
    </>
  );
}

const WAY_ON = "mt-14 flex flex-wrap gap-x-8 border-t border-line pt-6";

function AllYears() {
  return (
    <a href={ARCHIVE_ADDRESS} className="quiet-link text-accent">
      All years
    </a>
  );
}
