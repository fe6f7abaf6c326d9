import { expect, it } from "vitest";
import { acceptedMethods } from "./accepted-methods";

const READ = ["GET", "HEAD", "OPTIONS"];
const PAGE = ["GET", "HEAD", "POST", "OPTIONS"];

it.each([
  ["/", PAGE],
  ["*", PAGE],
  ["/about", PAGE],
  ["/post/new", PAGE],
  ["/post/a-post", PAGE],
  ["/account/delete", PAGE],
  ["/reset-password/token", PAGE],
  ["/reset-password/expired", READ],
  ["/account/download", READ],
  ["/healthz", READ],
  ["/robots.txt", READ],
  ["/_next/static/chunks/a.js", READ],
  ["/editor/preview", ["POST", "OPTIONS"]],
  ["/nowhere", PAGE],
  ["/login/more", null],
  ["/about/more", null],
  ["/robots.txt/more", null],
])("knows what %s takes", (path, methods) => {
  expect(acceptedMethods(path)).toEqual(methods);
});
