"use client";

import type { ReactNode } from "react";
import type { Flash } from "@/lib/http/flash-messages";
import { FlashMessage } from "./flash-message";
import { type Reader, SiteHeader } from "./site-header";

/**
 * Header, message, content and footer: what every page of the site shares. A client component, so that
 * of all this Next sends no second copy along with the page.
 */
export function PageFrame({
  reader,
  logOut,
  flash,
  children,
}: {
  reader?: Reader;
  logOut?: ReactNode;
  flash?: Flash | null;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:m-2 focus:bg-paper focus:px-4 focus:py-3"
      >
        Skip to content
      </a>
      <SiteHeader reader={reader} logOut={logOut} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page grow px-5 py-10 sm:py-14">
        {flash && <FlashMessage key={flash.id} flash={flash} />}
        {children}
      </main>
      <footer className="border-t border-line">
        <p className="mx-auto max-w-page px-5 py-6 text-sm text-muted">
          Written together, with Carafe.
        </p>
      </footer>
    </div>
  );
}
