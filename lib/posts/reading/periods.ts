// Months and years of UTC, by which cache tags name when something was published: whoever changes a post need not
// know the publication's time zone, whose months lie across these.

const MONTHS = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** The month and the year of a moment. */
export function periodsOf(moment: Date): string[] {
  const month = moment.toISOString().slice(0, -"-01T00:00:00.000Z".length);
  return [month, month.slice(0, -"-01".length)];
}

/** The fewest periods that hold all moments from one to before another: whole years, and months at the ends. */
export function periodsBetween(from: Date, to: Date): string[] {
  const last = new Date(to.getTime() - 1);
  const [first, end] = [monthNumber(from), monthNumber(last)];
  const periods: string[] = [];
  for (let month = first; month <= end; ) {
    const year = Math.floor(month / MONTHS.length);
    const isWhole = month % MONTHS.length === 0 && month + MONTHS.length - 1 <= end;
    const name = String(year).padStart(4, "0");
    periods.push(isWhole ? name : `${name}-${MONTHS[month % MONTHS.length]}`);
    month += isWhole ? MONTHS.length : 1;
  }
  return periods;
}

/** Counted from the year 0. */
function monthNumber(moment: Date): number {
  return moment.getUTCFullYear() * MONTHS.length + moment.getUTCMonth();
}
