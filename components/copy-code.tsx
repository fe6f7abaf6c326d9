"use client";

import { useEffect, useRef } from "react";

const COPY = "Copy";

/** Its text with a button above each piece of code that copies it, where the browser lets a page do that. */
export function CopyCode({ children }: { children: React.ReactNode }) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!navigator.clipboard) return;
    const pieces = text.current?.querySelectorAll("pre") ?? [];
    const bars = [...pieces].map(addButton);
    return () => {
      for (const bar of bars) bar.remove();
    };
  }, []);
  return <div ref={text}>{children}</div>;
}

/** The renderer's HTML is not React's: the button comes from outside too. */
function addButton(code: HTMLPreElement): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "copy-code";
  bar.ariaLive = "polite";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = COPY;
  button.addEventListener("click", () => void copy(code, button));
  button.addEventListener("blur", () => {
    button.textContent = COPY;
  });
  bar.append(button);
  code.before(bar);
  return bar;
}

async function copy(code: HTMLPreElement, button: HTMLButtonElement): Promise<void> {
  const isCopied = await navigator.clipboard.writeText(code.textContent).then(
    () => true,
    () => false,
  );
  button.textContent = isCopied ? "Copied" : "Not copied: please select it";
}
