"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Face } from "@/lib/site/face";

const FaceContext = createContext<Face | null>(null);

/** Says of what publication all pages within are. */
export function Publication({ face, children }: { face: Face; children: ReactNode }) {
  return <FaceContext value={face}>{children}</FaceContext>;
}

/** What the page shows of the publication. */
export function useFace(): Face {
  const face = useContext(FaceContext);
  if (!face) throw new Error("A page stands within a publication.");
  return face;
}
