import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from "@playwright/test/reporter";

type FileOfProject = { name: string; left: number; run: number; ms: number; bad: number };

/** So much of an explanation stands once more at the end, where whoever reads a long log looks first. */
const LINES_AT_END = 8;

/**
 * Of the end-to-end tests: a line for each file in each project, below it what failed there, and at the end once more
 * what failed.
 */
export default class LineForEachFile implements Reporter {
  private readonly files = new Map<Suite, FileOfProject>();
  private readonly failures: string[] = [];
  private root = "";

  printsToStdio(): boolean {
    return true;
  }

  onBegin({ rootDir }: FullConfig, suite: Suite): void {
    this.root = rootDir;
    for (const project of suite.suites) {
      for (const file of project.suites) {
        const name = `${project.title}: ${file.title}`;
        this.files.set(file, { name, left: file.allTests().length, run: 0, ms: 0, bad: 0 });
      }
    }
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const file = this.fileOf(test);
    if (!file) return;
    const isGood = result.status === test.expectedStatus && result.status !== "skipped";
    file.left--;
    file.run++;
    file.ms += result.duration;
    if (!isGood) {
      file.bad++;
      const title = `✗ ${file.name}:${test.location.line}: ${test.title} (${result.status})`;
      const lines = [title, ...this.explanation(result).map((line) => `    ${line}`)];
      for (const line of lines) this.print(line);
      this.failures.push(...lines.slice(0, 1 + LINES_AT_END));
    }
    if (file.left > 0) return;
    const seconds = (file.ms / 1000).toFixed(1);
    const failed = file.bad ? `, ${file.bad} failed` : "";
    this.print(`${file.bad ? "✗" : "✓"} ${file.name} (${file.run} tests${failed}) ${seconds} s`);
  }

  onEnd(): void {
    if (this.failures.length > 0) this.print("What failed:");
    for (const line of this.failures) this.print(line);
  }

  /** What goes wrong outside tests. */
  onError(error: { message?: string; stack?: string }): void {
    this.print(stripVTControlCharacters(error.stack ?? error.message ?? "An error without words"));
  }

  private fileOf(test: TestCase): FileOfProject | undefined {
    for (let suite: Suite | undefined = test.parent; suite; suite = suite.parent) {
      const file = this.files.get(suite);
      if (file) return file;
    }
  }

  private explanation({ errors, attachments }: TestResult): string[] {
    const said = errors.flatMap(({ message, snippet, location, stack }) => {
      const where = location && `at ${relative(this.root, location.file)}:${location.line}`;
      return [message ?? stack, snippet, where];
    });
    const attached = attachments.flatMap(({ name, path, body, contentType }) =>
      path || contentType !== "text/plain" ? path && `${name}: ${path}` : [`${name}:`, `${body}`],
    );
    return [...said, ...attached].flatMap((text) =>
      text ? stripVTControlCharacters(text).trimEnd().split("\n") : [],
    );
  }

  private print(line: string): void {
    process.stdout.write(`${line}\n`);
  }
}
