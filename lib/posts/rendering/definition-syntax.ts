import type { Paragraph, Parent } from "mdast";
import { content } from "micromark-core-commonmark";
import type { Code, Construct, Effects, State, TokenizeContext } from "micromark-util-types";
import type { Processor } from "unified";

/** A paragraph that is indented by four below a definition, which goes on with it. */
export type MoreOfDefinition = Parent & { type: typeof MORE; children: Paragraph[] };

declare module "mdast" {
  interface RootContentMap {
    moreOfDefinition: MoreOfDefinition;
  }
}

declare module "micromark-util-types" {
  interface TokenTypeMap {
    moreOfDefinition: typeof MORE;
  }
}

const MORE = "moreOfDefinition";
const SPACES = [-2, -1, 32]; // a tab, the rest of its columns, and a space
const COLUMNS_MIN = 4;
/** With more than that it stays code. */
const COLUMNS_MAX = 7;
const DEFINES = /(?:^|\n)[ \t]*:[ \t]/;
/** What begins so is no paragraph, and stays the code that it is elsewhere. */
const OTHER_BLOCK = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|[>|<]|```|~~~)/;
const BETWEEN = /^(?:lineEnding|lineEndingBlank|linePrefix)$/;

/** Reads what goes on with a definition, for remark: it would be code. */
export function definitionSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    flowInitial: Object.fromEntries(SPACES.map((code) => [code, MORE_OF_DEFINITION])),
  });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    enter: {
      [MORE](token) {
        this.enter({ type: MORE, children: [] }, token);
      },
    },
    exit: {
      [MORE](token) {
        this.exit(token);
      },
    },
  });
}

const MORE_OF_DEFINITION: Construct = { name: MORE, tokenize };

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let columns = 0;
  return (code) => {
    if (!isAfterDefinition(context)) return nok(code);
    effects.enter(MORE);
    effects.enter("linePrefix");
    return indentation(code);
  };

  function indentation(code: Code): State | undefined {
    if (code !== null && SPACES.includes(code)) {
      effects.consume(code);
      columns++;
      return indentation;
    }
    effects.exit("linePrefix");
    if (columns < COLUMNS_MIN || columns > COLUMNS_MAX) return nok(code);
    return effects.attempt(content, end, nok)(code);
  }

  function end(code: Code): State | undefined {
    const typed = context.sliceSerialize(effects.exit(MORE));
    return OTHER_BLOCK.test(typed) ? nok(code) : ok(code);
  }
}

/** Whether the block before is a definition or goes on with one; at least one blank line stands between. */
function isAfterDefinition(context: TokenizeContext): boolean {
  const last = context.events.findLast(([, { type }]) => !BETWEEN.test(type));
  if (!last) return false;
  const [, block] = last;
  if (block.type === MORE) return true;
  return block.type === "content" && DEFINES.test(context.sliceSerialize(block));
}
