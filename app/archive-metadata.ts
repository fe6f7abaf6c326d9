import type { Metadata } from "next";
import { canonical } from "@/app/metadata";
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
  return pageOf("Archive", ARCHIVE_ADDRESS, (await params).number);
}

export async function yearMetadata({
  params,
}: {
  params: Promise<{ year: string }>;
}): Promise<Metadata> {
  const year = parseYear((await params).year);
  if (year === null) return {};
  return { title: `Posts from ${year}`, ...(await canonical(yearAddress(year))) };
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
  return pageOf(`Posts from ${monthAndYear(parsed, language)}`, monthAddress(parsed), number);
}

/** Of page `number` of a list. */
async function pageOf(title: string, address: string, number: string): Promise<Metadata> {
  return number === "1"
    ? { title, ...(await canonical(address)) }
    : { title: `${title}, page ${number}`, ...(await canonical(`${address}/page/${number}`)) };
}
