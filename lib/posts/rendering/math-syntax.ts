import { mathFromMarkdown } from "mdast-util-math";
import { math as mathBlocks } from "micromark-extension-math";
import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import type { Processor } from "unified";

const DOLLAR = 36;
const BACKSLASH = 92;

/** Reads `$…$` and `$$…$$` in a text, and blocks between lines of `$$` where `hasBlocks`, for remark. */
export function mathSyntax(this: Processor, { hasBlocks }: { hasBlocks: boolean }): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    ...(hasBlocks && { flow: mathBlocks().flow }),
    text: { [DOLLAR]: MATH },
  });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(mathFromMarkdown());
}

/**
 * Of two amounts of money nothing is made: no space stands after the first `$` nor before the last, no
 * letter or digit outside them, and no other `$` between.
 */
const MATH: Construct = { name: "mathText", tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let opened = 0;
  let closed = 0;
  let last: Code = null;
  let isEscaped = false;
  return start;

  function start(code: Code): State | undefined {
    if (isLetter(previous) || previous === DOLLAR) return nok(code);
    effects.enter("mathText");
    effects.enter("mathTextSequence");
    return open(code);
  }

  function open(code: Code): State | undefined {
    if (code === DOLLAR && opened < 2) {
      effects.consume(code);
      opened++;
      return open;
    }
    effects.exit("mathTextSequence");
    if (code === DOLLAR || (opened === 1 && isSpace(code))) return nok(code);
    return between(code);
  }

  function between(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === DOLLAR)
      return last === null || (opened === 1 && isSpace(last)) ? nok(code) : end(code);
    if (isLineEnd(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      last = code;
      return between;
    }
    effects.enter("mathTextData");
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null || isLineEnd(code) || (code === DOLLAR && !isEscaped)) {
      effects.exit("mathTextData");
      return between(code);
    }
    effects.consume(code);
    isEscaped = code === BACKSLASH && !isEscaped;
    last = code;
    return inside;
  }

  function end(code: Code): State | undefined {
    if (closed === 0) effects.enter("mathTextSequence");
    if (code === DOLLAR && closed < opened) {
      effects.consume(code);
      closed++;
      return end;
    }
    effects.exit("mathTextSequence");
    if (closed < opened || code === DOLLAR || isLetter(code)) return nok(code);
    effects.exit("mathText");
    return ok(code);
  }
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isLetter(code: Code): boolean {
  return isDigit(code) || /^[A-Za-z]$/.test(String.fromCodePoint(Math.max(0, code ?? 0)));
}
