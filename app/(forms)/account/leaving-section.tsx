import { SiteLink } from "@/components/site-link";

/** The ways to take one's data along, and to leave. */
export function LeavingSection() {
  return (
    <section aria-labelledby="your-data" className="space-y-4">
      <h2 id="your-data" className="font-serif text-lg font-semibold">
        Your data
      </h2>
      <p>
        {/* A file, which Next's own link would ask for as a page first. */}
        <a href="/account/download" className="link">
          Download my data
        </a>
        : one zip with your posts, your picture and all that is stored about you.
      </p>
      <p>
        <SiteLink href="/account/delete" className="link">
          Delete account
        </SiteLink>
        : you choose whether your posts stay.
      </p>
    </section>
  );
}
