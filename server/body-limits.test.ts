import { expect, it } from "vitest";
import { bodyMaxBytes } from "./body-limits";

it.each([
  ["/login", 65_536],
  ["/register", 65_536],
  ["/account/delete", 65_536],
  ["/", 65_536],
  ["/post/a-post", 65_536],
  ["/nowhere", 65_536],
  ["/post/new", 2_097_152],
  ["/post/a-post/update", 2_097_152],
  ["/editor/autosave", 2_097_152],
  ["/post/pictures", 16_777_216],
  ["/editor/picture", 16_777_216],
  ["/account", 16_777_216],
])("knows how much may be sent to %s", (path, bytes) => {
  expect(bodyMaxBytes(path)).toBe(bytes);
});
