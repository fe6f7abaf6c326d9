import { PUBLIC_READING_PATHS, RESERVED_PAGE_SLUGS, RESERVED_SLUGS } from "@/lib/routes";

export const dynamic = "force-static";

/** Which pages a browser may draw before a visitor has clicked: reading pages, once the pointer rests on their link. */
const RULES = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: PUBLIC_READING_PATHS },
          { not: { href_matches: RESERVED_SLUGS.map((word) => `/post/${word}`) } },
          { not: { href_matches: RESERVED_PAGE_SLUGS.map((word) => `/${word}`) } },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

/** Visitors' pages name this address in their Speculation-Rules header (next.config.ts). */
export function GET(): Response {
  return new Response(JSON.stringify(RULES), {
    headers: {
      "Content-Type": "application/speculationrules+json",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
