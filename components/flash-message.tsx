"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { FLASH_COOKIE } from "@/lib/flash/messages";

/**
 * A message shown once. Without JavaScript middleware.ts has taken the cookie back; with it the page
 * came inside an action's answer, so the cookie is still here, and the message must not travel along.
 */
export function FlashMessage({ message }: { message: string }) {
  const pathname = usePathname();
  const [shownOn] = useState(pathname);
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not in every browser yet
    document.cookie = `${FLASH_COOKIE}=; path=/; max-age=0`;
  }, []);
  if (pathname !== shownOn) return null;
  return (
    <p role="status" className="mb-10 border-l-4 border-accent bg-wash px-4 py-3 text-base">
      {message}
    </p>
  );
}
