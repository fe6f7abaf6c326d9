import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { HeaderSearch } from "./header-search";
import { useFace } from "./publication";

/** Who reads; undefined where a page must not ask. */
export type Reader = "member" | "visitor" | undefined;

/** A room that opens to some, by its name in the navigation; `note` stands beside it. */
export type Room = { href: string; name: string; note?: string };

/** The head of every page. `rooms` and `logOut`, the form with the button, are for members. */
export function SiteHeader({
  reader,
  rooms = [],
  logOut,
}: {
  reader: Reader;
  rooms?: Room[];
  logOut?: ReactNode;
}) {
  const { navigation, isOpen } = useFace();
  const pathname = usePathname();
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-5 py-2">
        <Wordmark />
        {pathname !== "/search" && <HeaderSearch isForm={reader !== "member"} />}
        <nav aria-label="Main" className="text-muted">
          <ul className="flex flex-wrap items-center gap-x-5">
            {navigation.map(({ label, address }) => (
              <NavItem key={label + address} href={address}>
                {label}
              </NavItem>
            ))}
            {reader === "visitor" && (
              <>
                <NavItem href="/login" lang={SITE_LANGUAGE}>
                  Log in
                </NavItem>
                {isOpen && (
                  <NavItem href="/register" lang={SITE_LANGUAGE}>
                    Register
                  </NavItem>
                )}
              </>
            )}
            {reader === "member" && (
              <>
                {rooms.map(({ href, name }) => (
                  <NavItem key={href} href={href} lang={SITE_LANGUAGE}>
                    {name}
                  </NavItem>
                ))}
                <li lang={SITE_LANGUAGE}>{logOut}</li>
              </>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The site's name with its mark, leading home. */
function Wordmark() {
  const { name, logo } = useFace();
  return (
    <a
      href="/"
      className="flex min-h-11 min-w-0 items-center gap-2 font-serif text-lg font-semibold hover:text-accent"
    >
      {logo ? <Logo {...logo} /> : <Carafe />}
      <span className="min-w-0 break-words">{name}</span>
    </a>
  );
}

/** Of any shape, in the height of the line; the name stands beside it. */
function Logo({ address, width, height }: { address: string; width: number; height: number }) {
  return (
    // biome-ignore lint/performance/noImgElement: made in its one size already
    <img src={address} alt="" width={width} height={height} className="h-9 w-auto max-w-40" />
  );
}

/** The mark of a site that has no logo. */
function Carafe() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-7">
      <path
        d="M5.2 15.4h13.6c.4 .7.7 1.4.7 2.1 0 2.5-2 3.7-4.6 3.7H9.1c-2.6 0-4.6-1.2-4.6-3.7 0-.7.3-1.4.7-2.1Z"
        className="fill-accent"
      />
      <path
        d="M9 2.8h6M10.3 2.8c.5 2 .5 4.2.2 6-.4 2.4-6 4.4-6 8.7 0 2.5 2 3.7 4.6 3.7h5.8c2.6 0 4.6-1.2 4.6-3.7 0-4.3-5.6-6.3-6-8.7-.3-1.8-.3-4 .2-6"
        className="fill-none stroke-current stroke-[1.4]"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** A link of the main navigation that says whether it is the page one is on. */
function NavItem({ href, lang, children }: { href: string; lang?: string; children: ReactNode }) {
  const pathname = usePathname();
  // A prepared page knows itself by the address it was prepared under.
  const isHere = pathname === href || (href === "/" && pathname === "/page/1");
  return (
    <li>
      <a
        href={href}
        lang={lang}
        className="quiet-link break-words"
        aria-current={isHere ? "page" : undefined}
      >
        {children}
      </a>
    </li>
  );
}
