export const DATABASES = ["SQLite", "PostgreSQL"] as const;
export const WALKS = [
  "with JavaScript",
  "without JavaScript",
  "on the server",
  "of the process",
] as const;

export type Database = (typeof DATABASES)[number];
export type Walk = (typeof WALKS)[number];

/** A project of Playwright's. */
export type Project = `${Database}, ${Walk}`;

/** Every walk on every database: `npm run test:all`. */
export const ALL_PROJECTS: Project[] = DATABASES.flatMap((database) =>
  WALKS.map((walk): Project => `${database}, ${walk}`),
);

/**
 * Every walk and every database: `npm test`. What a browser does with or without JavaScript hardly
 * depends on the database, so each setting is tried on one; what the server does is tried on both, but
 * for how its process starts, ends and writes its log, which no database changes.
 */
export const PAIRS: Project[] = [
  "SQLite, with JavaScript",
  "PostgreSQL, without JavaScript",
  "SQLite, on the server",
  "PostgreSQL, on the server",
  "SQLite, of the process",
];

/** What somebody needs who works on one thing. */
export const ON_SQLITE: Project[] = WALKS.map((walk): Project => `SQLite, ${walk}`);
