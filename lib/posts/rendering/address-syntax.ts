import type {
  Code,
  Effects,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from "micromark-util-types";
import { ADDRESS_MAX, addressLength, mayBeginAddress } from "../../text/addresses";

/** So much shows that no address begins: most words need not be read to their end. */
const BEGINNING_MAX = "https://a".length;
/** As long as a host may be, with a scheme and a port. */
const HOST_MAX = 270;

/**
 * Keeps the addresses of a Markdown text from being read as emphasis and the like. They stay text, in
 * which `linkAddresses` finds them again, by the same rule.
 */
export function addressSyntax(): Extension {
  const letters = [..."hHwW"].map((letter) => letter.charCodeAt(0));
  return { text: Object.fromEntries(letters.map((letter) => [letter, { tokenize: address }])) };
}

function address(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = isCharacter(this.previous) ? String.fromCharCode(this.previous) : "";
  let rest = 0;

  function lookAhead(effects: Effects, ok: State, nok: State): State {
    let read = "";
    return function start(code: Code) {
      effects.enter("data");
      return next(code);
    };
    function next(code: Code): State | undefined {
      if (isCharacter(code) && read.length < ADDRESS_MAX) {
        const character = String.fromCharCode(code);
        if (read.length === BEGINNING_MAX && !mayBeginAddress(read, before)) return nok(code);
        if (!isHostCutShort(read, character)) {
          read += character;
          effects.consume(code);
          return next;
        }
      }
      effects.exit("data");
      rest = mayBeginAddress(read, before) ? addressLength(read) : 0;
      return rest > 0 ? ok(code) : nok(code);
    }
  }

  function begin(code: Code) {
    effects.enter("data");
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (rest === 0) {
      effects.exit("data");
      return ok(code);
    }
    rest--;
    effects.consume(code);
    return inside;
  }

  if (isInLabel(this.events)) return nok;
  return effects.check({ tokenize: lookAhead, partial: true }, begin, nok);
}

/** The tokens before which no bracket is open: nobody need look further back twice. */
const outsideLabels = new WeakSet<Token>();

/** Whether a bracket is open: what stands in it may be escaped, and a link has no link in it. */
function isInLabel(events: Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]?.[1];
    if (!token || outsideLabels.has(token)) break;
    if (/^label(?:Link|Image)$/.test(token.type) && !token._balanced) return true;
  }
  const last = events.at(-1)?.[1];
  if (last) outsideLabels.add(last);
  return false;
}

/** Whether the host that has been read so far is none, or ends before the character that follows. */
function isHostCutShort(read: string, character: string): boolean {
  if (read.length !== HOST_MAX && !/[#/?]/.test(character)) return false;
  return /^(?:https?:\/\/|www\.)[^#/?]+$/i.test(read) && addressLength(read) < read.length;
}

/** Not the end of a line nor of the text, which have numbers of their own, nor a space. */
function isCharacter(code: Code): code is number {
  return code !== null && code > " ".charCodeAt(0);
}
