/** A PostgreSQL server that does not answer at all is given up after this long. */
export const CONNECT_MS = 5_000;

/** All of these check the certificate, as the driver understands them, and it says so in five lines. */
const CHECKED = new Set(["prefer", "require", "verify-ca"]);

/**
 * The address as the driver takes it. It knows no `schema`, which Prisma's own addresses have: that
 * becomes the search_path of each connection. "public" is where connections begin, and stays
 * unsaid: some poolers take no options.
 */
export function postgresAddress(databaseUrl: string): string {
  const [base = "", query = ""] = databaseUrl.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  const schema = parameters.get("schema");
  parameters.delete("schema");
  if (schema && schema !== "public") {
    const path = `"${schema.replaceAll('"', '""')}"`.replace(/[\\ ]/g, "\\$&");
    const options = [parameters.get("options"), `-c search_path=${path}`];
    parameters.set("options", options.filter(Boolean).join(" "));
  }
  const sslmode = parameters.get("sslmode") ?? "";
  if (CHECKED.has(sslmode) && !parameters.has("uselibpqcompat")) {
    parameters.set("sslmode", "verify-full");
  }
  return parameters.size > 0 ? `${base}?${parameters}` : base;
}
