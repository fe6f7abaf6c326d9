import { useFace } from "./publication";

/** The foot of every page. */
export function SiteFooter() {
  const { footer, footerLinks } = useFace();
  if (!footer && footerLinks.length === 0) return null;
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 px-5 py-4 text-sm text-muted">
        <p className="min-w-0 py-2 break-words">{footer}</p>
        {footerLinks.length > 0 && (
          <ul className="flex flex-wrap gap-x-5">
            {footerLinks.map(({ label, address }) => (
              <li key={label + address}>
                <a href={address} className="quiet-link break-words">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
