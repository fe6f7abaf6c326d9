import bcrypt from "bcryptjs";
import { describe, expect, it } from "vitest";
import { hashOfFlask, isForeignHash, matchesHash } from "./password-hash";

const SALT = "abcdefghijklmnop";
const LONG =
  "a passphrase of many words, longer than the seventy-two bytes that bcrypt reads of it";

/** Made by werkzeug 3.1.8, hashlib and Flask-Bcrypt with BCRYPT_HANDLE_LONG_PASSWORDS. */
const HASHES = [
  [
    "scrypt:32768:8:1$iWhDoSZZUOFxEQSY$8cdc5da488542b057b8810ab64581140f6c9041b035e0168129d53a6171061542c15d9d062edda005768b4035502f1f59c1d7ea68f40acf9cea06d0df12fe601",
    "correct horse",
  ],
  [
    "pbkdf2:sha256:5000$Urvb4ohTtgJNIDPm$ca6858f302ae1157e3d25af80420c3253529edbb9c708c448c837d8648752868",
    "correct horse",
  ],
  [
    `scrypt:32768:8:1$${SALT}$cef34eeaf5f5b4017ec592d7065e55d50ce87dca70c2e5bb30a478f206c4221ebea74a8e8546a18b5de1da22b5df24c8dcb052091fa7b38e81e9f1689a2f89f7`,
    "päss wörd",
  ],
  [`pbkdf2:sha1:1000$${SALT}$c0fc150a0740abe07171b8a47a6e156cb2e06154`, "päss wörd"],
  [`sha256$${SALT}$a953d254c13d8a85d32eef85008f01294ffcaf0e1cbe893fc6b772785c2620b6`, "päss wörd"],
  ["$2b$04$48E8UDbT5k7sQD4dTHDR7eRkaXNbYhamjMrwB2hSd1uUF1HT3M6hK", "password"],
  ["$2b$04$Z/.yWb/dQMsuWTZeFGD8I.r3UywxbJG5Xt5QJ.6qgoDKzjNTBPxcm", LONG],
] as const;

describe("a password with accents", () => {
  const [composed, decomposed] = [
    "pässwörd für alle".normalize("NFC"),
    "pässwörd für alle".normalize("NFD"),
  ];

  it.each([
    ["in NFC", composed],
    ["in NFD, as an Apple keyboard may have typed it", decomposed],
  ])("opens a hash made %s, however it is typed", (_, hashed) => {
    const hash = bcrypt.hashSync(hashed, 4);
    for (const typed of [composed, decomposed]) expect(matchesHash(typed, hash)).toBe(true);
    expect(matchesHash("passwort fur alle", hash)).toBe(false);
  });
});

describe("the hash of a Flask blog", () => {
  it.each(HASHES)("%s goes on working for its password alone", (stored, password) => {
    const hash = hashOfFlask(stored) ?? "";
    expect(isForeignHash(hash)).toBe(true);
    expect(matchesHash(password, hash)).toBe(true);
    expect(matchesHash(`${password}x`.slice(1), hash)).toBe(false);
    expect(matchesHash("", hash)).toBe(false);
  });

  it.each([
    "",
    "x",
    "plain text",
    "plain$$password",
    "$2b$15$FZfX/oMBP.Zp4sLGJ9DAJOPNAMTiC6opXYSNnBIMTL35rdouV9HfW",
    "scrypt:32768:8:1$salt$", // nothing would be compared
    "scrypt:1048576:8:1$salt$00112233445566778899aabbccddeeff", // a gigabyte
    "scrypt:30000:8:1$salt$00112233445566778899aabbccddeeff", // no power of two
    "scrypt:0:8:1$salt$00112233445566778899aabbccddeeff",
    "pbkdf2:sha256:9999999$salt$00112233445566778899aabbccddeeff", // seconds
    "pbkdf2:whirlpool:1000$salt$00112233445566778899aabbccddeeff",
    "argon2:x$salt$00112233445566778899aabbccddeeff",
    "flask-bcrypt:",
  ])("%j opens to no password", (stored) => {
    expect(hashOfFlask(stored)).toBeNull();
  });
});
