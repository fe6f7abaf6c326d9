/** What can be done on an empty blog, as a link. */
export type NextStep = { href: string; name: string };

/** Stands where nothing has been written yet. */
export function Welcome({ invitation, steps }: { invitation: string; steps: NextStep[] }) {
  const [first, ...others] = steps;
  return (
    <div className="max-w-text space-y-6 py-8 font-serif text-prose">
      <h1 className="text-display font-semibold">An empty page, a full carafe.</h1>
      <p>This blog is new and nobody has written here yet. {invitation}</p>
      {first && (
        <a href={first.href} className="button bg-accent font-sans text-base text-on-accent">
          {first.name}
        </a>
      )}
      {others.length > 0 && (
        <ul className="font-sans text-base">
          {others.map(({ href, name }) => (
            <li key={href}>
              <a href={href} className="quiet-link text-accent">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
