"use client";

import { usePathname } from "next/navigation";
import { useLayoutEffect, useState } from "react";
import { FLASH_COOKIE, type Flash } from "@/lib/http/flash-messages";

/** Messages shown so far: a page that one goes back to comes as it was, message and all. */
const shown = new Set<string>();

/**
 * A message shown once. Without JavaScript middleware.ts has taken the cookie back; with it the page
 * came inside an action's answer, so the cookie is still here, and the message must not travel along.
 */
export function FlashMessage({ flash }: { flash: Flash }) {
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
