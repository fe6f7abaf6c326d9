import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";

/** Files that run before there is a compiler, or whose tools read nothing else than JavaScript. */
const JAVASCRIPT = [
  ".dependency-cruiser.cjs",
  "postcss.config.mjs",
  "scripts/bundled.mjs",
  "scripts/fingerprint.mjs",
  "scripts/one-at-a-time.mjs",
  "scripts/packages.mjs",
  "scripts/run.mjs",
  "scripts/start.mjs",
];

/**
 * An import has what the other blog's posts had, a feed what its format calls so; and the form's inputs, each unlike the
 * others, are a record by field that does not compile without one.
 */
const OTHER_TEXTS =
  /^lib\/(?:imports\/|feeds\/write-feed\.ts$)|^app\/\(forms\)\/post\/post-fields\.tsx$/;

/** Where this machine's own clock is meant: in the log, in names of files, and in what was never by the site's. */
const OWN_CLOCK =
  /^lib\/(?:database\/(?:clock|compare-clocks)|log\/timestamp|mail\/transports\/file|imports\/(?:post-dates|sqlite-copy))\.ts$/;

/** What the rules find in the repository, as lines that name file, line and reason. */
export function findRuleBreaks(): string[] {
  return repositoryFiles().flatMap((file) => [...otherLanguage(file), ...inSource(file)]);
}

/** The paths of the repository's files, those that are not committed yet among them. */
export function repositoryFiles(): string[] {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  return files
    .trim()
    .split("\n")
    .filter((file) => existsSync(file));
}

function inSource(file: string): string[] {
  const isRuled = /^(app|components|lib|server)\/.*\.tsx?$/.test(file) && !/\.test\./.test(file);
  if (!isRuled) return [];
  const text = readFileSync(file, "utf8");
  return [...browserCode(file, text), ...ownClock(file, text), ...secondPostText(file, text)];
}

/** Everything is TypeScript but what must run without being compiled. */
export function otherLanguage(file: string): string[] {
  const isOther = /\.(js|jsx|mjs|cjs)$/.test(file) && !JAVASCRIPT.includes(file);
  return isOther ? [`${file}: JavaScript; everything but the first step is TypeScript`] : [];
}

/** `lib` runs on the server; biome.json and .dependency-cruiser.cjs see to the globals and packages of browsers. */
export function browserCode(file: string, text: string): string[] {
  const isBrowserCode = file.startsWith("lib/") && /^\s*["']use client["']/m.test(text);
  return isBrowserCode ? [`${file}: code for browsers stands in app/ or components/`] : [];
}

/** Several processes compare moments, on machines whose clocks differ. */
export function ownClock(file: string, text: string): string[] {
  if (!file.startsWith("lib/") || OWN_CLOCK.test(file)) return [];
  const isAsked = /\bnew Date\(\)|\bDate\.now\(\)/.test(text);
  return isAsked ? [`${file}: this machine's clock; use lib/database/clock.ts`] : [];
}

/**
 * Only lib/posts/text names the fields of a post's text together: whoever spells them out a second time
 * would drop a field that is added.
 */
export function secondPostText(file: string, text: string): string[] {
  if (file.startsWith("lib/posts/text/") || OTHER_TEXTS.test(file)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  visit(source);
  return found;

  function visit(node: ts.Node): void {
    const names = fieldsOf(node);
    if (names.includes("title") && names.includes("content")) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: a second spelling of a post's text; use lib/posts/text`);
    }
    ts.forEachChild(node, visit);
  }
}

/** The names that stand together in an object, a pattern, a type or a list. */
function fieldsOf(node: ts.Node): (string | undefined)[] {
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(({ name }) => nameOf(name));
  if (ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node)) {
    return node.members.map(({ name }) => nameOf(name));
  }
  if (ts.isObjectBindingPattern(node)) {
    return node.elements.map(({ propertyName, name }) => nameOf(propertyName ?? name));
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(nameOf);
  if (ts.isUnionTypeNode(node)) {
    return node.types.map((type) => nameOf(ts.isLiteralTypeNode(type) ? type.literal : undefined));
  }
  return [];
}

function nameOf(node: ts.Node | undefined): string | undefined {
  return node && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : undefined;
}
