/** The number under which the log has an error, as the page that tells of it names it. */
import { randomInt } from "node:crypto";
import { currentExchange } from "./exchange.mjs";

/** Stands in the finished page where the number belongs; lib/http/problems.ts knows it too. */
export const ERROR_NUMBER = "carafe-error-number";

const LARGEST = 2 ** 32;

/**
 * The page with the number of the error being answered. An error that Next has not numbered gets a
 * number here, which the line of the request in the log then has.
 * @param {Buffer} page
 * @returns {Buffer}
 */
export function withErrorNumber(page) {
  if (!page.includes(ERROR_NUMBER)) return page;
  return Buffer.from(page.toString().replaceAll(ERROR_NUMBER, errorNumber()));
}

function errorNumber() {
  const headers = currentExchange()?.headers ?? {};
  // Next ends some digests with a code of its own.
  const known = /^[0-9a-z]+/.exec(headers["X-Error-Digest"] ?? "")?.[0];
  if (known) return known;
  headers["X-Error-Digest"] = String(randomInt(LARGEST));
  return headers["X-Error-Digest"];
}
