import { expect, it } from "vitest";
import { postgresAddress } from "./postgres-address";

it.each([
  ["postgres://db/blog", "postgres://db/blog"],
  ["postgres://a:b%2Fc@db/blog?schema=public", "postgres://a:b%2Fc@db/blog"],
  ["postgres://db/blog?schema=main", "postgres://db/blog?options=-c+search_path%3D%22main%22"],
  [
    "postgres://db/blog?schema=My%20Blog&options=-c%20jit=off",
    "postgres://db/blog?options=-c+jit%3Doff+-c+search_path%3D%22My%5C+Blog%22",
  ],
  ["postgres://db/blog?sslmode=require", "postgres://db/blog?sslmode=verify-full"],
  [
    "postgres://db/blog?sslmode=require&uselibpqcompat=true",
    "postgres://db/blog?sslmode=require&uselibpqcompat=true",
  ],
  ["postgres://db/blog?sslmode=disable", "postgres://db/blog?sslmode=disable"],
  ["postgres:///blog?host=/run/postgresql", "postgres:///blog?host=%2Frun%2Fpostgresql"],
])("gives the driver %s as %s", (databaseUrl, address) => {
  expect(postgresAddress(databaseUrl)).toBe(address);
});
