import type { ReactNode } from "react";
import { NavLink } from "./nav-link";
import { Wordmark } from "./wordmark";

/** Who reads; undefined where a page must not ask. */
export type Reader = "member" | "visitor" | undefined;

/** The head of every page. `logOut` is the form with the button, for members. */
export function SiteHeader({ reader, logOut }: { reader: Reader; logOut?: ReactNode }) {
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-5 py-2">
        <Wordmark />
        <nav aria-label="Main" className="text-muted">
          <ul className="flex flex-wrap items-center gap-x-5">
            <NavItem href="/">Home</NavItem>
            <NavItem href="/about">About</NavItem>
            {reader === "visitor" && (
              <>
                <NavItem href="/login">Log in</NavItem>
                <NavItem href="/register">Register</NavItem>
              </>
            )}
            {reader === "member" && (
              <>
                <NavItem href="/post/new">New post</NavItem>
                <NavItem href="/account">Account</NavItem>
                <li>{logOut}</li>
              </>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function NavItem({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <NavLink href={href}>{children}</NavLink>
    </li>
  );
}
