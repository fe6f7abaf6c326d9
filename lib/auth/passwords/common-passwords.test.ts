import { expect, it } from "vitest";
import { checkIsUncommon } from "./common-passwords";

function isCommon(password: string): boolean {
  return !checkIsUncommon(password, "password").ok;
}

it.each([
  "password",
  "Password1",
  " iloveyou ",
  "qwertyuiop",
  "poiuytrewq",
  "ｐａｓｓｗｏｒｄ",
  "trustno1",
  "12345678",
  "7890123456",
  "87654321",
  "abcdefgh",
  "zyxwvuts",
  "11111111",
  "abcabcabc",
  "qwertyqwerty",
  "🍷🍷🍷🍷🍷🍷🍷🍷",
])("refuses %s, which is tried first", (password) => {
  expect(isCommon(password)).toBe(true);
});

it.each(["correct horse", "decanted slowly", "13 barrels of Rioja", "пароль из трёх слов"])(
  "takes %s",
  (password) => {
    expect(isCommon(password)).toBe(false);
  },
);
