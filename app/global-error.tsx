"use client";

import { ErrorNumber, Problem } from "@/components/problem";
import { PROBLEMS } from "@/lib/http/problems";
import "./globals.css";

/**
 * Shown in place of a page that failed after a click; opened directly, server/problem-pages.ts
 * answers. A boundary of each page (error.tsx) would cost every answer a tenth of its time.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>{PROBLEMS[500].title}</title>
        <main className="mx-auto max-w-page px-5 py-10 sm:py-14">
          <Problem status={500}>{error.digest && <ErrorNumber number={error.digest} />}</Problem>
        </main>
      </body>
    </html>
  );
}
