import { optionalLine } from "../text/fields";

const LENGTH_MAX = 150;
const HANDLE = /^@?(\w(?:[\w.-]*\w)?)@([^@\s/\\?#:]+)$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Where somebody is in the fediverse, as `@name@host`; empty for nowhere. */
export const fediverseSchema = optionalLine().transform((text, context) => {
  const address = text === "" ? "" : fediverseAddress(text);
  if (address !== null) return address;
  const message = "Please enter an address such as @name@example.social.";
  context.addIssue({ code: "custom", message });
  return "";
});

/** As it is written everywhere, the host as DNS has it; null for what is none. */
function fediverseAddress(text: string): string | null {
  const [, name, host] = (text.length <= LENGTH_MAX && HANDLE.exec(text)) || [];
  if (!name || !host || !URL.canParse(`https://${host}`)) return null;
  const { hostname } = new URL(`https://${host}`);
  return DOMAIN.test(hostname) ? `@${name}@${hostname}` : null;
}
