import { absoluteAddress } from "@/lib/site/absolute-address";

/** What search engines may look at, and where they find all of it. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Allow: /",
    "",
    `Sitemap: ${absoluteAddress("/sitemap.xml")}`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
