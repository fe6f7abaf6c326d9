import { expect, test } from "vitest";
import { networkOf } from "./client";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["192.0.2.1:5678", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"],
  ["[2001:DB8:1:2::9]:443", "2001:db8:1:2::"],
  ["::1", "::"],
  ["", null],
  ["unknown", null],
  ["<script>", null],
])("the client at %j counts as %j", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
