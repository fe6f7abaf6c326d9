import { ARCHIVE_ADDRESS } from "@/lib/archive/archive-address";
import { SITE_LANGUAGE } from "@/lib/text/language";
import { useFace } from "./publication";

/** The foot of every page. */
export function SiteFooter() {
  const { footer, footerLinks } = useFace();
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-5 py-4 text-sm text-muted">
        <p className="min-w-0 py-2 break-words">{footer}</p>
        <ul className="flex flex-wrap gap-x-5">
          {footerLinks.map(({ label, address }) => (
            <FooterLink key={label + address} href={address} label={label} />
          ))}
          <FooterLink href={ARCHIVE_ADDRESS} label="Archive" lang={SITE_LANGUAGE} />
          <FooterLink href="/follow" label="Follow" lang={SITE_LANGUAGE} />
        </ul>
      </div>
    </footer>
  );
}

function FooterLink({ href, label, lang }: { href: string; label: string; lang?: string }) {
  return (
    <li>
      <a href={href} lang={lang} className="quiet-link break-words">
        {label}
      </a>
    </li>
  );
}
