import { createHash, createHmac, pbkdf2Sync, scryptSync, timingSafeEqual } from "node:crypto";
import bcrypt from "bcryptjs";
import { normalized } from "../../text/normalized";

// What may stand in Password.hash: ours is bcrypt, and what an import brings goes on working. Computing
// any of them takes long: it happens in a worker thread (password-worker.ts).

/** Up to cost 14: beyond it one login would keep everybody else waiting for seconds. */
const BCRYPT = /^\$2[aby]\$(0[4-9]|1[0-4])\$[./A-Za-z0-9]{53}$/;
/** Flask-Bcrypt does not say whether it hashed the password before, which it does where it is told to take long ones. */
const FLASK_BCRYPT = "flask-bcrypt:";

/** Werkzeug's: `scrypt:32768:8:1$salt$hex`, `pbkdf2:sha256:600000$salt$hex` and, until 2023, `sha256$salt$hex`. */
const WERKZEUG = /^([a-z0-9:]{1,40})\$([^$]{1,64})\$((?:[0-9a-f]{2}){16,64})$/;
const SCRYPT = /^scrypt:(\d{1,6}):(\d{1,2}):(\d{1,2})$/;
const PBKDF2 = /^pbkdf2:(sha1|sha224|sha256|sha384|sha512):(\d{1,7})$/;
const HMAC = /^(sha1|sha224|sha256|sha384|sha512)$/;

/** As many as take a second or so, and 64 MB. */
const PBKDF2_ITERATIONS_MAX = 2_000_000;
const SCRYPT_COST_MAX = 2 ** 19;
/** OpenSSL counts a little more than the algorithm needs. */
const SCRYPT_BYTES = 132;

/** The hash of a Flask blog as it is kept here; null if no password could match it, or checking would take too long. */
export function hashOfFlask(stored: string): string | null {
  if (BCRYPT.test(stored)) return FLASK_BCRYPT + stored;
  return werkzeugCheck(stored) ? stored : null;
}

/** Whether it is to be replaced by one of ours when the password is known. */
export function isForeignHash(hash: string): boolean {
  return !hash.startsWith("$2");
}

/**
 * Whether `password` made `hash`, however the keyboard writes its accents. Computes for up to a second,
 * three times as long where there are some.
 */
export function matchesHash(password: string, hash: string): boolean {
  return spellingsOf(password).some((spelling) => isHashOf(spelling, hash));
}

/** Ours are hashed in NFC; older ones, and those of other blogs, as they were typed that day. */
function spellingsOf(password: string): string[] {
  return [...new Set([normalized(password, "NFC"), password, normalized(password, "NFD")])];
}

function isHashOf(password: string, hash: string): boolean {
  if (hash.startsWith(FLASK_BCRYPT)) {
    const bare = hash.slice(FLASK_BCRYPT.length);
    const hashedBefore = createHash("sha256").update(password).digest("hex");
    return bcrypt.compareSync(password, bare) || bcrypt.compareSync(hashedBefore, bare);
  }
  if (!isForeignHash(hash)) return bcrypt.compareSync(password, hash);
  return werkzeugCheck(hash)?.(password) ?? false;
}

/** Null if werkzeug did not write this, or in a way that would take too long to check. */
function werkzeugCheck(hash: string): ((password: string) => boolean) | null {
  const [, method = "", salt = "", hex = ""] = WERKZEUG.exec(hash) ?? [];
  const wanted = Buffer.from(hex, "hex");
  const derive = derivation(method, salt, wanted.length);
  return derive && ((password) => isSame(derive(password), wanted));
}

function derivation(
  method: string,
  salt: string,
  length: number,
): ((password: string) => Buffer) | null {
  const scrypt = SCRYPT.exec(method)?.slice(1).map(Number);
  if (scrypt) {
    const [N = 0, r = 0, p = 0] = scrypt;
    const cost = N * r * p;
    const isSound = cost > 0 && cost <= SCRYPT_COST_MAX && N > 1 && Number.isInteger(Math.log2(N));
    const options = { N, r, p, maxmem: SCRYPT_BYTES * cost + 2 ** 20 };
    return isSound ? (password) => scryptSync(password, salt, length, options) : null;
  }
  const [, digest = "", iterations = ""] = PBKDF2.exec(method) ?? [];
  if (digest) {
    const rounds = Number(iterations);
    if (rounds < 1 || rounds > PBKDF2_ITERATIONS_MAX) return null;
    return (password) => pbkdf2Sync(password, salt, rounds, length, digest);
  }
  return HMAC.test(method)
    ? (password) => createHmac(method, salt).update(password).digest()
    : null;
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
