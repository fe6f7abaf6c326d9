import bcrypt from "bcryptjs";
import { expect, it } from "vitest";
import { cpuMsOf } from "../../../test/cost";
import { hashPassword, verifyPassword } from "./hashing";

/** The hash that the Flask blog made of "password". */
const FLASK_HASH = "$2b$12$FZfX/oMBP.Zp4sLGJ9DAJOPNAMTiC6opXYSNnBIMTL35rdouV9HfW";

it("knows a password again", async () => {
  const hash = await hashPassword("correct horse");
  expect(hash).toMatch(/^\$2[aby]\$12\$/);
  expect(await verifyPassword("correct horse", hash)).toBe(true);
  expect(await verifyPassword("correct house", hash)).toBe(false);
});

it("hashes a password in NFC, whatever the keyboard types", async () => {
  const hash = await hashPassword("cafe\u0301 au lait");
  expect(bcrypt.compareSync("caf\u00e9 au lait", hash)).toBe(true);
  expect(await verifyPassword("cafe\u0301 au lait", hash)).toBe(true);
});

it("knows a password that another program hashed", async () => {
  expect(await verifyPassword("password", FLASK_HASH)).toBe(true);
});

it("matches nothing where there is no hash, not even the password behind the dummy", async () => {
  expect(await verifyPassword("password", null)).toBe(false);
});

it("takes as long for an unknown account as for a known one", async () => {
  const time = (hash: string | null) => cpuMsOf(() => verifyPassword("wrong password", hash));
  const known = Math.min(await time(FLASK_HASH), await time(FLASK_HASH), await time(FLASK_HASH));
  const unknown = Math.min(await time(null), await time(null), await time(null));
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
});

it("leaves the main thread free while it computes", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  await hashPassword("correct horse");
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});
