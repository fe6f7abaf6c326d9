/** Lets links in `part` open in a tab of their own, since this page is being written on. Gives the way to stop it. */
export function openLinksBeside(part: HTMLElement): () => void {
  const open = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  };
  part.addEventListener("click", open);
  return () => part.removeEventListener("click", open);
}
