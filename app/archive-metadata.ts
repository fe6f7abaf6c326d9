import type { Metadata } from "next";
import { numbered, pageTags } from "@/app/page-tags";
import { ARCHIVE_ADDRESS, monthAddress, yearAddress } from "@/lib/archive/archive-address";
import { monthAndYear } from "@/lib/archive/month-name";
import { parseMonth, parseYear } from "@/lib/archive/months";
import { publication } from "@/lib/site/publication";

// What the visitor's and the member's page of one address of the archive say of themselves.

export async function archiveMetadata({
  params,
}: {
  params: Promise<{ number: string }>;
}): Promise<Metadata> {
  const { name } = await publication();
  const description = `All posts of ${name}, by year and month.`;
  const archive = { path: ARCHIVE_ADDRESS, title: "Archive", description };
  return pageTags(numbered(archive, (await params).number));
}

export async function yearMetadata({
  params,
}: {
  params: Promise<{ year: string }>;
}): Promise<Metadata> {
  const year = parseYear((await params).year);
  if (year === null) return {};
  return pageTags(await periodOf(yearAddress(year), String(year)));
}

export async function monthMetadata({
  params,
}: {
  params: Promise<{ year: string; month: string; number?: string }>;
}): Promise<Metadata> {
  const { year, month, number = "1" } = await params;
  const parsed = parseMonth(year, month);
  if (!parsed) return {};
  const { language } = await publication();
  const period = await periodOf(monthAddress(parsed), monthAndYear(parsed, language));
  return pageTags(numbered(period, number));
}

async function periodOf(path: string, period: string) {
  const { name } = await publication();
  const title = `Posts from ${period}`;
  return { path, title, description: `What ${name} published in ${period}.` };
}
