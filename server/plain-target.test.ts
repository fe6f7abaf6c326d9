import { expect, it } from "vitest";
import { plainTarget } from "./plain-target";

it.each([
  ["/%61bout", "/about"],
  ["/%41%2dz%5F%7e", "/A-z_~"],
  ["/user/caf%c3%a9?x=%61", "/user/caf%C3%A9?x=%61"],
  ["/tags/a%2fb%3Fc", "/tags/a%2Fb%3Fc"],
  ["/%2561bout", "/%2561bout"],
  ["/user/../about", "/about"],
  ["/page/%2E%2e?page=..", "/?page=.."],
  ["/../../etc/passwd", "/etc/passwd"],
  ["/about#part", "/about"],
  ["/about?x=1#part", "/about?x=1"],
  ["http://blog.example/about?x=1", "/about?x=1"],
  ["HTTPS://evil.example:8080", "/"],
  ["http://evil.example?x", "/?x"],
  ["http://name:password@evil.example//x", "//x"],
  ["/%zz", "/%zz"],
  ["/%", "/%"],
])("reads %s as %s", (target, plain) => {
  expect(plainTarget(target)).toBe(plain);
});

it.each(["*", "", "?x", "#", "blog.example:443", "ftp://blog.example/", "about", "@evil.example/"])(
  "leaves %j, which names no page",
  (target) => {
    expect(plainTarget(target)).toBe(target);
  },
);
