import type { Database } from "better-sqlite3";

// The tutorial's tables, and what its many descendants call them; the tutorial's own name stands first. Neither
// case nor underscores tell two names apart.

const USER_TABLES = "user users account accounts author authors member members";
const POST_TABLES = "post posts blog_post blog_posts article articles entry entries blog blogs";

const USER_COLUMNS = {
  id: "id user_id",
  username: "username name login nickname display_name full_name",
  email: "email email_address email_id user_email mail",
  image:
    "image_file image picture profile_pic profile_picture profile_image avatar photo image_url pic",
  password: "password password_hash hashed_password user_password pw_hash passwd pwd",
};

const POST_COLUMNS = {
  id: "id post_id",
  title: "title post_title subject heading headline",
  date: "date_posted created_at date post_date posted_at published_at pub_date timestamp created created_on created_date date_created posted_on publish_date datetime creation_date published time",
  content: "content body text contents post post_content post_text post_body content_text",
  author: "user_id author_id author owner_id poster_id writer_id created_by user posted_by",
};

export type UserField = keyof typeof USER_COLUMNS;
export type PostField = keyof typeof POST_COLUMNS;

/** A table, and what it calls each field; null where it has none. */
export type Table<Field extends string> = { name: string; columns: Record<Field, string | null> };

/** Or in words what it lacks. */
type Found<Field extends string> = Table<Field> | { lack: string };

/** The table of users. People come along without a name, a picture or a password. */
export function findUserTable(database: Database): Found<UserField> {
  return findTable<UserField>(database, "users", USER_TABLES, USER_COLUMNS, ["id", "email"]);
}

/** The table of posts. A foreign key to `users` tells best whose they are; they come along without dates. */
export function findPostTable(database: Database, users: string): Found<PostField> {
  const needed: PostField[] = ["id", "title", "content", "author"];
  return findTable<PostField>(database, "posts", POST_TABLES, POST_COLUMNS, needed, (table) => ({
    author: keyTo(database, table, users),
  }));
}

/** The first table with one of these names that has the needed columns. */
function findTable<Field extends string>(
  database: Database,
  noun: string,
  names: string,
  wanted: Record<Field, string>,
  needed: Field[],
  known: (table: string) => Partial<Record<Field, string | null>> = () => ({}),
): Found<Field> {
  const all = database.prepare("SELECT name FROM sqlite_master").pluck().all() as string[];
  let lack = `it has no table of ${noun}`;
  for (const name of amongst(names, all)) {
    const there = database.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(name);
    const fields = Object.keys(wanted) as Field[];
    const given = known(name);
    const columns = Object.fromEntries(
      fields.map((field) => [
        field,
        given[field] ?? amongst(wanted[field], there as string[])[0] ?? null,
      ]),
    ) as Record<Field, string | null>;
    const lacking = needed.find((field) => columns[field] === null);
    if (!lacking) return { name, columns };
    lack = `its table ${name} has no column for the ${lacking}`;
  }
  return { lack };
}

/** Which of the names, in their order, are there, as they are written there. */
function amongst(names: string, there: string[]): string[] {
  return names.split(" ").flatMap((name) => there.filter((other) => plain(other) === plain(name)));
}

/** "date_posted" and "datePosted" are one name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll("_", "");
}

function keyTo(database: Database, table: string, users: string): string | null {
  const keys = database.prepare("SELECT * FROM pragma_foreign_key_list(?)").all(table);
  const key = (keys as { table: string; from: string }[]).find(
    (one) => one.table.toLowerCase() === users.toLowerCase(),
  );
  return key?.from ?? null;
}
