import { expect, test } from "vitest";
import { dataAttachment } from "./file-names";

const DAY = new Date("2026-11-22T23:59:00Z");

test.each([
  ["ada", "carafe-ada-2026-11-22.zip", "carafe-ada-2026-11-22.zip"],
  ["..Zoë_2", "carafe-..Zo__2-2026-11-22.zip", "carafe-..Zo%C3%AB_2-2026-11-22.zip"],
  ["吴", "carafe-_-2026-11-22.zip", "carafe-%E5%90%B4-2026-11-22.zip"],
])("the data of %s is saved under a name that every browser takes", (username, plain, whole) => {
  expect(dataAttachment(username, DAY)).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
  );
});
