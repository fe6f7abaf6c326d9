/** The number under which the log has an error, as the page that tells of it names it. */
import { randomInt } from "node:crypto";
import { ERROR_NUMBER } from "../lib/http/problems";
import { reportErrorDigest, requestContext } from "../lib/http/request-context";

const LARGEST = 2 ** 32;

/**
 * The page with the number of the error being answered. An error that Next has not numbered gets a
 * number here, which the line of the request in the log then has.
 */
export function withErrorNumber(page: Buffer): Buffer {
  if (!page.includes(ERROR_NUMBER)) return page;
  return Buffer.from(page.toString().replaceAll(ERROR_NUMBER, errorNumber()));
}

function errorNumber(): string {
  // Next ends some digests with a code of its own.
  const known = /^[0-9a-z]+/.exec(requestContext()?.headers["X-Error-Digest"] ?? "")?.[0];
  if (known) return known;
  const number = String(randomInt(LARGEST));
  reportErrorDigest(number);
  return number;
}
