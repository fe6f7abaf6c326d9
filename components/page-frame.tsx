"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useLayoutEffect, useState } from "react";
import { FLASH_COOKIE, type Flash } from "@/lib/http/flash-messages";
import { SiteFooter } from "./site-footer";
import { type Reader, type Room, SiteHeader } from "./site-header";

/**
 * Header, message, content and footer: what every page of the site shares. A client component, so that
 * of all this Next sends no second copy along with the page.
 */
export function PageFrame({
  reader,
  rooms,
  logOut,
  flash,
  children,
}: {
  reader?: Reader;
  rooms?: Room[];
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
      <SiteHeader reader={reader} rooms={rooms} logOut={logOut} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-page grow px-5 py-10 sm:py-14">
        {flash && <FlashMessage key={flash.id} flash={flash} />}
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}

/** Messages shown so far: a page that one goes back to comes as it was, message and all. */
const shown = new Set<string>();

/**
 * A message shown once. Without JavaScript middleware.ts has taken the cookie back; with it the page
 * came inside an action's answer, so the cookie is still here, and the message must not travel along.
 */
function FlashMessage({ flash }: { flash: Flash }) {
  const pathname = usePathname();
  const [shownOn] = useState(pathname);
  const [isNew] = useState(() => !shown.has(flash.id));
  // Before it can be seen: who sees it and reloads at once does not see it again.
  useLayoutEffect(() => {
    shown.add(flash.id);
    // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not in every browser yet
    document.cookie = `${FLASH_COOKIE}=; path=/; max-age=0`;
  }, [flash.id]);
  if (!isNew || pathname !== shownOn) return null;
  return (
    <p role="status" className="mb-10 border-l-4 border-accent bg-wash px-4 py-3 text-base">
      {flash.message}
    </p>
  );
}
