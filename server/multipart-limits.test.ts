import { expect, test } from "vitest";
import { boundaryIn, MultipartMeter } from "./multipart-limits";

const DELIMITER = "--b";

function part(content: string, head = 'Content-Disposition: form-data; name="a"'): string {
  return `${DELIMITER}\r\n${head}\r\n\r\n${content}\r\n`;
}

/** Whether a form is within the limits, however it is cut on its way. */
function isWithin(form: string): boolean {
  const bytes = Buffer.from(`${form}${DELIMITER}--\r\n`);
  const within = [1, 2, 3, 7, 65_536].map((size) => {
    const meter = new MultipartMeter(Buffer.from(DELIMITER));
    for (let at = 0; at < bytes.length; at += size) {
      if (!meter.take(bytes.subarray(at, at + size))) return false;
    }
    return true;
  });
  expect(new Set(within).size).toBe(1);
  return within.includes(true);
}

test("a form of many fields, long texts and files is within the limits", () => {
  expect(isWithin("")).toBe(true);
  expect(isWithin(part("x").repeat(900))).toBe(true);
  expect(isWithin(part("a line\r\n\r\n".repeat(100_000)))).toBe(true);
  expect(isWithin(part("--a\r\n--\r\n-".repeat(10_000)))).toBe(true);
});

test("one of more parts, or with long heads, is not", () => {
  expect(isWithin(part("").repeat(1_100))).toBe(false);
  expect(isWithin(part("x", "X: y\r\n".repeat(50_000)))).toBe(false);
  expect(isWithin(part("x", `X: ${"y".repeat(300_000)}`))).toBe(false);
  expect(isWithin(part("x", `X: ${"y".repeat(3_000)}`).repeat(100))).toBe(false);
});

test("the boundary is what everybody reads as it, and nothing else is one", () => {
  const form = "multipart/form-data; boundary=";
  for (const boundary of ["----WebKitFormBoundary7MA4YWxkTrZu0gW", "b", "a'()+_,-./:=?b"]) {
    expect(boundaryIn(form + boundary)).toBe(boundary);
    expect(boundaryIn(`${form}"${boundary}"`)).toBe(boundary);
  }
  for (const type of [
    'multipart/form-data; x="; boundary=fake"; boundary=real',
    "multipart/form-data; boundary=fake; boundary=real",
    'multipart/form-data; boundary="fake',
    "multipart/form-data",
    "multipart/mixed; boundary=b",
    form,
  ]) {
    expect(boundaryIn(type)).toBeNull();
  }
});
