"use client";

import { createContext, type ReactNode, useContext } from "react";

const ViewerContext = createContext("");

/** Says to the forms inside for whom the page is drawn: a member's id, or nothing for a visitor. */
export function Viewer({ id, children }: { id: string; children: ReactNode }) {
  return <ViewerContext value={id}>{children}</ViewerContext>;
}

/** Who the page is drawn for. */
export function useViewer(): string {
  return useContext(ViewerContext);
}
