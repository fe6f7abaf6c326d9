import { SITE_NAME } from "@/lib/site/site-name";

/** The site's name with its mark, leading home. */
export function Wordmark() {
  return (
    <a
      href="/"
      className="flex min-h-11 items-center gap-2 font-serif text-lg font-semibold hover:text-accent"
    >
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
      {SITE_NAME}
    </a>
  );
}
