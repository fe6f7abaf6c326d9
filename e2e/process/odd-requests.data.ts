/** Pieces of requests that no browser sends. */

/** In place of a name, a number or a token. */
export const ODD_WORDS = [
  ".",
  "..",
  "%2e%2e",
  "%",
  "%25",
  "%00",
  "%ff",
  "%E2%80%AE",
  "%2F%2Fevil.example",
  "\\evil.example",
  ":slug",
  "(.*)",
  "__proto__",
  "<script>",
  "a".repeat(3_000),
];

/** First lines whose target is no path, and what each is answered. */
export const ODD_TARGETS: [line: string, status: number][] = [
  ["GET * HTTP/1.1", 400],
  ["OPTIONS * HTTP/1.1", 204],
  ["HEAD * HTTP/1.1", 400],
  ["GET http://evil.example/about HTTP/1.1", 200],
  ["GET https://evil.example:8443/about?x HTTP/1.1", 200],
  ["GET http://evil.example/account HTTP/1.1", 307],
  ["GET http://evil.example//about HTTP/1.1", 308],
  ["GET http://evil.example HTTP/1.1", 200],
  ["GET ftp://evil.example/ HTTP/1.1", 400],
  ["GET //evil.example/ HTTP/1.1", 308],
  ["GET /\\evil.example HTTP/1.1", 308],
  ["GET evil.example HTTP/1.1", 400],
  ["CONNECT evil.example:443 HTTP/1.1", 405],
  ["GET /about#part HTTP/1.1", 200],
  ["GET /%61bout HTTP/1.1", 200],
  ["GET /user/../about HTTP/1.1", 200],
  ["GET /%zz HTTP/1.1", 404],
  ["GET /caf\xe9 HTTP/1.1", 400],
  ["GET /about HTTP/3.0", 400],
  ["BREW /about HTTP/1.1", 400],
  ["PRI * HTTP/2.0", 400],
  ["GET /_global-error HTTP/1.1", 404],
  ["GET /_not-found HTTP/1.1", 404],
  ["GET /problem/404 HTTP/1.1", 404],
  ["GET /problem/%34%30%34 HTTP/1.1", 404],
  ["GET /404 HTTP/1.1", 404],
  ["GET /member HTTP/1.1", 307],
  ["GET /member/about HTTP/1.1", 307],
  ["GET /member/member HTTP/1.1", 307],
  ["GET /member/%2Fevil.example HTTP/1.1", 307],
  ["GET /.env HTTP/1.1", 404],
  ["GET /_next/image?url=http://evil.example/&w=64&q=75 HTTP/1.1", 404],
  ["GET /_next/data/x/index.json HTTP/1.1", 404],
];

/** What an address of each kind is answered, by method. */
export const METHODS: [path: string, method: string, status: number][] = [
  ...["PUT", "DELETE", "TRACE", "PATCH", "PROPFIND", "PURGE", "M-SEARCH"].flatMap(
    (method): [string, string, number][] => [
      ["/", method, 405],
      ["/about", method, 405],
      ["/login", method, 405],
      ["/account", method, 405],
      ["/healthz", method, 405],
      ["/robots.txt", method, 405],
      ["/icon.svg", method, 405],
      ["/nowhere/else", method, 404],
    ],
  ),
  ["/about", "OPTIONS", 204],
  ["/login", "OPTIONS", 204],
  ["/editor/preview", "OPTIONS", 204],
  ["/nowhere/else", "OPTIONS", 404],
  ["/about", "HEAD", 200],
  ["/login", "HEAD", 200],
  ["/nowhere", "HEAD", 404],
  ["/editor/preview", "GET", 405],
  ["/editor/autosave", "HEAD", 405],
];

/** Headers that no browser sends so, some of which Next or a proxy has a meaning for. */
export const ODD_HEADERS = [
  "Accept: application/json",
  "Accept: \xff",
  "Accept-Encoding: \xff;q=x",
  "Accept-Language: %%",
  "Content-Security-Policy: script-src 'nonce-x\"<y>'",
  "Content-Type: multipart/form-data; boundary=x",
  "Cookie: authjs.session-token=%; carafe-flash=__proto__",
  "Cookie: __prerender_bypass=x; __next_preview_data=y",
  "Forwarded: host=evil.example",
  "HTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c",
  "Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13",
  'If-None-Match: "\xff"',
  "If-Modified-Since: x",
  "Next-Action: x",
  "Next-Router-State-Tree: %\r\nRSC: 1",
  "Next-Router-State-Tree: {}\r\nRSC: 1",
  "Next-Router-Segment-Prefetch: /../x\r\nRSC: 1\r\nNext-Router-Prefetch: 1",
  "next-url: \xff",
  "Origin: https://evil.example",
  "Purpose: prefetch",
  "Range: bytes=0-1",
  "Referer: \xff",
  "Sec-Fetch-Dest: image",
  "traceparent: x",
  "User-Agent: \xff",
  "x-invoke-path: /account",
  "x-invoke-status: 500",
  "x-matched-path: /account",
  "x-middleware-rewrite: /account",
  "x-middleware-subrequest: middleware:middleware",
  "x-nextjs-data: 1",
  "x-now-route-matches: 1",
  "X-Forwarded-For: \xff",
  "X-Forwarded-Host: evil.example, evil.example",
  "X-Forwarded-Port: x",
  "X-Forwarded-Proto: https",
];

/** Heads that are refused whatever they ask for. */
export const REFUSED_HEADS: [head: string, status: number][] = [
  ["GET /about HTTP/1.1\r\nHost: a\r\nHost: b", 400],
  ["GET /login HTTP/1.1\r\nHost: a b", 400],
  ["GET /login HTTP/1.1\r\nHost: evil.example/x?", 400],
  ["GET /about HTTP/1.1\r\nExpect: wine", 417],
  [`GET /about HTTP/1.1\r\nCookie: ${"a".repeat(40_000)}`, 431],
  [`GET /${"a".repeat(40_000)} HTTP/1.1`, 431],
  ["GET /about HTTP/1.1\r\nX: a\0b", 400],
  ["GET /about HTTP/1.1\r\nno header", 400],
  ["POST /login HTTP/1.1\r\nContent-Length: -1", 400],
  ["POST /login HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked", 400],
  ["POST /login HTTP/1.1\r\nTransfer-Encoding: chunked", 411],
  ["POST /login HTTP/1.1\r\nContent-Length: 99999999999", 413],
  ["POST /login HTTP/1.1\r\nContent-Length: 0", 400],
  ["POST / HTTP/1.1\r\nContent-Length: 0\r\nContent-Type: text/plain", 400],
  ["POST /about HTTP/1.1\r\nContent-Length: 0\r\nContent-Type: application/json", 400],
  ["POST /healthz HTTP/1.1\r\nContent-Length: 0", 405],
  ["POST /robots.txt HTTP/1.1\r\nContent-Length: 0", 405],
];

/** What is no list of arguments for an action, or not for this one. */
export const ODD_ARGUMENTS = [
  "",
  "{",
  "null",
  "[]",
  "[1",
  '["$F1"]',
  '["$@1"]',
  '["$K1"]',
  '["$n1x"]',
  '["$B1"]',
  '["$1:__proto__:constructor"]',
  '[{"__proto__":{"a":1}}]',
  `${"[".repeat(50_000)}]`,
  JSON.stringify(Array(2_000).fill(1)),
];

/** Bodies of a form that are none, with what says so of a form with the boundary `b`. */
const BROKEN_PARTS = [
  "",
  "\r\n",
  "--b",
  "--b\r\n",
  "--b--",
  "--c\r\n\r\nx\r\n--c--\r\n",
  '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\nx',
  '--b\r\nContent-Disposition: form-data; name="email\r\n\r\nx\r\n--b--\r\n',
  "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
  "--b\r\nContent-Disposition: x; name=y\r\n\r\nx\r\n--b--\r\n",
  "--b\r\n\r\nx\r\n--b--\r\n",
  "--b\r\n: \r\n\r\n\r\n--b--\r\n",
  `--b\r\n${"X: y\r\n".repeat(3_000)}\r\nx\r\n--b--\r\n`,
  "\0\0\0\0",
  "email=%zz&password=%",
];

/** What a form that has an action says of which, and does not. */
const BROKEN_REFERENCES = (action: string): Record<string, string>[] => [
  {},
  { email: "x" },
  { $ACTION_: "" },
  { $ACTION_ID_: "" },
  { $ACTION_ID_x: "" },
  { $ACTION_ID___proto__: "" },
  { $ACTION_REF_: "" },
  { $ACTION_REF_1: "" },
  { $ACTION_REF_1: "", "$ACTION_1:0": "" },
  { $ACTION_REF_1: "", "$ACTION_1:0": "{" },
  { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"x","bound":null}' },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}"` },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}` },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": "{" },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": "" },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$F1"}`, "$ACTION_1:1": "[]" },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":1}` },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$n"}` },
];

/** No list of arguments that React could read. */
const BROKEN_ARGUMENTS = [
  "",
  "{",
  "[1",
  '["$F1"]',
  '["$n1x"]',
  '["$h1"]',
  '["$h1", "$h2"',
  "\0",
  "%",
];

/**
 * Forms out of which nobody could read what they are to do; `action` is one that there is. One that names an action
 * as another build does is a 409.
 */
export function unreadableForms(action: string): [headers: string[], body: string][] {
  const type = "Content-Type: multipart/form-data; boundary=b";
  const called = `Next-Action: ${action}`;
  const text = "Content-Type: text/plain;charset=UTF-8";
  return [
    ...BROKEN_PARTS.map((body): [string[], string] => [[type], body]),
    ...BROKEN_PARTS.map((body): [string[], string] => [[type, called], body]),
    ...BROKEN_REFERENCES(action).map((fields): [string[], string] => [[type], multipart(fields)]),
    ...BROKEN_ARGUMENTS.map((body): [string[], string] => [[text, called], body]),
    ...["x", "__proto__", `${action}0`].map((id): [string[], string] => [
      [text, `Next-Action: ${id}`],
      "[]",
    ]),
    ...[
      "Content-Type: application/x-www-form-urlencoded",
      "Content-Type: application/json",
      "Content-Type: multipart/form-data",
      "Content-Type: multipart/form-data; boundary=",
      `Content-Type: multipart/form-data; boundary=${"b".repeat(300)}`,
      "Content-Type: multipart/mixed; boundary=b",
      "Content-Type: %",
      "Content-Type:",
    ].flatMap((odd): [string[], string][] => [
      [[odd], "email=%zz&password=%"],
      [[odd, called], "email=%zz&password=%"],
    ]),
  ];
}

export function multipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--b--\r\n`;
}
