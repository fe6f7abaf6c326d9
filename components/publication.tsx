"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Face } from "@/lib/site/face";

/**
 * Of a page that Next draws without the layout, which alone knows the publication: not-found.tsx in the answer
 * to a form that was posted without JavaScript (16.4).
 */
const BARE: Face = {
  ...{ name: "Home", logo: null, navigation: [], footer: "", footerLinks: [], isOpen: false },
  ...{ timeZone: "UTC", dateFormat: "medium", language: "en" },
};

const FaceContext = createContext<Face>(BARE);

/** Says of what publication all pages within are. */
export function Publication({ face, children }: { face: Face; children: ReactNode }) {
  return <FaceContext value={face}>{children}</FaceContext>;
}

/** What the page shows of the publication. */
export function useFace(): Face {
  return useContext(FaceContext);
}
