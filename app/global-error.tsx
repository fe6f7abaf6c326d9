"use client";

import { ErrorNumber } from "@/components/error-number";
import { PROBLEMS } from "@/lib/problems";
import "./globals.css";

const { title, text } = PROBLEMS[500];

/**
 * Shown in place of a page that failed after a click; opened directly, server/problem-pages.mjs
 * answers. A boundary of each page (error.tsx) would cost every answer a tenth of its time.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>{title}</title>
        <main className="mx-auto max-w-text space-y-6 px-5 py-14 font-serif text-prose">
          <p className="font-sans text-base text-muted">Error 500</p>
          <h1 className="text-display font-semibold">{title}</h1>
          <p>{text}</p>
          {error.digest && <ErrorNumber number={error.digest} />}
          <p>
            <a href="/" className="link">
              Read the newest posts
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
