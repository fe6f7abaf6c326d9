import { SITE_LANGUAGE } from "@/lib/text/language";

/** The quiet way to tell those who look after the site of `what`. */
export function ReportLink({ href, what }: { href: string; what: string }) {
  return (
    <div lang={SITE_LANGUAGE} className="mt-8 font-sans text-sm print:hidden">
      <a href={href} rel="nofollow" className="quiet-link text-muted">
        Report<span className="sr-only"> {what}</span>
      </a>
    </div>
  );
}
