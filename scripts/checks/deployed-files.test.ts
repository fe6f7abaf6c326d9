/** Of the files by which a site is deployed: what must agree between them, and with the site. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { UPLOAD_MAX_BYTES } from "../../server/body-limits";
import { keepAliveMs } from "../../server/timeouts";
import { newFolder, removeFolder } from "../../test/folders";

const read = (path: string) => readFileSync(path, "utf8");
/** The first group of an expression in a text, as a number. */
const numberIn = (text: string, expression: RegExp) => Number(expression.exec(text)?.[1]);

const NGINX = read("deploy/nginx.conf");
const CADDY = read("deploy/Caddyfile");
const UNIT = read("deploy/carafe@.service");
const START: string = JSON.parse(read("package.json")).scripts.start;
const DOCKERFILE = read("Dockerfile");
const COMPOSE = parse(read("compose.yaml"));

/** For how long a site that is told to end answers on, in seconds. */
const DRAINS = [
  numberIn(UNIT, /DRAIN_SECONDS=(\d+)/),
  numberIn(COMPOSE.services.site.environment.DRAIN_SECONDS, /:-(\d+)/),
];
/** For how long a proxy keeps a connection that nobody uses. */
const KEPT = [
  numberIn(NGINX, /^\s*keepalive_timeout (\d+)s;/m),
  numberIn(CADDY, /^\s*keepalive (\d+)s$/m),
];
/** What the site takes at most to end after it has drained: requests in flight, and cleaning up. */
const ENDING_S = 20;

test("proxies let go of every connection before the site closes it", () => {
  for (const kept of KEPT) {
    expect(kept).toBeGreaterThan(0);
    for (const drain of DRAINS) expect(kept).toBeLessThan(drain);
    expect(kept * 1_000).toBeLessThan(keepAliveMs("1"));
  }
});

test("nobody kills a site that is still ending", () => {
  const longest = Math.max(...DRAINS) + ENDING_S;
  expect(numberIn(UNIT, /TimeoutStopSec=(\d+)/)).toBeGreaterThan(longest);
  expect(parseInt(COMPOSE.services.site.stop_grace_period, 10)).toBeGreaterThan(longest);
});

test("proxies have turned to another instance by then, and send no form twice", () => {
  expect(numberIn(CADDY, /health_interval (\d+)s/)).toBeLessThan(Math.min(...DRAINS));
  expect(CADDY).toMatch(/health_uri \/healthz$/m);
  expect(CADDY).not.toContain("lb_retry_match");
  expect(NGINX).toMatch(/^\s*proxy_set_header X-Next-Upstream 502;$/m);
  const rules = [...NGINX.matchAll(/proxy_next_upstream (.*);/g)].map(([, rule]) => rule);
  expect(rules).toEqual(["error timeout http_502", "error timeout http_502 http_404"]);
});

test("the site itself says that a file is too large", () => {
  for (const limit of [
    numberIn(NGINX, /client_max_body_size (\d+)m;/),
    numberIn(CADDY, /max_size (\d+)MB/),
  ]) {
    expect(limit * 1_000_000).toBeGreaterThan(UPLOAD_MAX_BYTES);
  }
});

test("what they set, the site reads", () => {
  const inUnit = [...UNIT.matchAll(/\b([A-Z_]{3,})=/g)].map(([, name]) => name);
  const set = [...inUnit, ...Object.keys(COMPOSE.services.site.environment)];
  expect(set).toContain("DRAIN_SECONDS");
  const settings = read(".env.example");
  const ofTheSite = set.filter((name) => name !== "MALLOC_ARENA_MAX"); // the C library reads that
  for (const name of ofTheSite) expect(settings).toMatch(new RegExp(`^${name}=`, "m"));
});

test("Docker's own rules find nothing wrong with the Dockerfile", () => {
  expect(validate(DOCKERFILE)).toEqual([]);
});

test("and would name what is wrong", () => {
  const wrong = [
    [/^WORKDIR .*/m, "WORKDIR srv"],
    [/^USER node/m, "USR node"],
    [/^(COPY package.json .*) \.\/$/m, "$1 ."],
    [/^CMD .*/m, "CMD ['node']"],
    [/--interval=10s/, "--interval=10"],
  ] as const;
  for (const [right, instead] of wrong) {
    const faulty = DOCKERFILE.replace(right, instead);
    expect(faulty).not.toBe(DOCKERFILE);
    expect(validate(faulty)).toHaveLength(1);
  }
});

/** What is wrong with a file of Compose: against its specification, or against what is known to go wrong. */
function wrongInCompose(path: string): string[] {
  const rules = {
    "require-quotes-in-ports": [2, { quoteType: "double" }],
    // The site is built here, and its image has a name for `docker run`.
    "no-build-and-image": 0,
    // What belongs together stands together.
    "service-keys-order": 0,
    "services-alphabetical-order": 0,
  } satisfies ConstructorParameters<typeof DCLinter>[0]["rules"];
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] });
  return linter
    .lintFiles([path], false)
    .flatMap(({ messages }) => messages)
    .filter(({ data }) => !("image" in data && data.image === COMPOSE.services.site.image))
    .map(({ rule }) => rule);
}

test("compose.yaml is what the specification of Compose allows, and nothing in it is known to go wrong", () => {
  expect(wrongInCompose("compose.yaml")).toEqual([]);
});

test("and what is not is named", () => {
  const folder = newFolder();
  const path = join(folder, "compose.yaml");
  const wrong = [
    [/init: true/, "initial: true", "invalid-schema"],
    [/postgres:18-bookworm/, "postgres", "service-image-require-explicit-tag"],
    [/127\.0\.0\.1:/, "", "no-unbound-port-interfaces"],
  ] as const;
  for (const [right, instead, rule] of wrong) {
    writeFileSync(path, read("compose.yaml").replace(right, instead));
    expect(wrongInCompose(path)).toEqual([rule]);
  }
  removeFolder(folder);
});

test("each setting in .env reaches a site in a container, but for where it listens and what it stores in", () => {
  const { env_file, environment } = COMPOSE.services.site;
  expect(env_file).toBe(".env");
  const image = /^ENV NODE_ENV=production (.*)$/m.exec(DOCKERFILE)?.[1] ?? "";
  const fixed = Object.fromEntries(image.split(" ").map((setting) => setting.split("=")));
  expect(Object.keys(fixed)).toEqual(["HOST", "PORT", "DATA_DIR"]);
  expect(environment).toMatchObject(fixed);
});

test("an image has neither settings nor data in it, and nobody in it is root", () => {
  const ignored = read(".dockerignore").split("\n");
  for (const name of [".env*", "data", "node_modules", ".git"]) expect(ignored).toContain(name);
  const last =
    read("Dockerfile")
      .split(/^FROM /m)
      .at(-1) ?? "";
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK .*\n.*\/healthz/m);
  expect(last).not.toMatch(/^(ENV|ARG) .*SECRET/m);
});

test("what is taken out of an image leaves the list of packages as it was installed", () => {
  const prune = /npm prune .*/.exec(DOCKERFILE)?.[0];
  expect(prune).toContain("--omit=dev");
  expect(prune).toContain("--no-save");
});

test("threads keep as little memory that they have done with, whichever way the site is started", () => {
  const starts = [UNIT, DOCKERFILE, START];
  const arenas = starts.map((text) =>
    numberIn(text, /MALLOC_ARENA_MAX=(?:\$\{MALLOC_ARENA_MAX:-)?(\d+)/),
  );
  expect(arenas).toEqual([2, 2, 2]);
});
