/** Where JSON text stops being JSON. */
export interface JsonFault {
  /** Index into the text. */
  at: number;
  expected: string;
}

const space = /[ \t\r\n]*/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/**
 * Places the fault that made JSON.parse give up. Its own message is of no use here: it often has no position, and
 * quotes the input, which may be a secret.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const eat = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const matched = pattern.test(text);
    if (matched) at = pattern.lastIndex;
    return matched;
  };
  const open: ("{" | "[")[] = [];
  let expect: "value" | "value or ]" | "name" | "name or }" | "end of value" = "value";
  for (;;) {
    eat(space);
    const char = text[at];
    if (expect === "end of value") {
      const inner = open.at(-1);
      if (inner === undefined) return at < text.length ? { at, expected: "the end" } : undefined;
      if (char === ",") expect = inner === "{" ? "name" : "value";
      else if (char === (inner === "{" ? "}" : "]")) open.pop();
      else return { at, expected: `a comma or ${inner === "{" ? "}" : "]"}` };
      at += 1;
      continue;
    }
    if ((char === "}" && expect === "name or }") || (char === "]" && expect === "value or ]")) {
      open.pop();
      at += 1;
      expect = "end of value";
      continue;
    }
    if (expect === "name" || expect === "name or }") {
      if (char !== '"') return { at, expected: "a field name in double quotes" };
      const fault = string();
      if (fault) return fault;
      eat(space);
      if (text[at] !== ":") return { at, expected: "a colon" };
      at += 1;
      expect = "value";
      continue;
    }
    if (char === "{" || char === "[") {
      open.push(char);
      at += 1;
      expect = char === "{" ? "name or }" : "value or ]";
      continue;
    }
    if (char === '"') {
      const fault = string();
      if (fault) return fault;
    } else if (!eat(literal)) {
      return { at, expected: "a value" };
    }
    expect = "end of value";
  }

  function string(): JsonFault | undefined {
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) return { at, expected: "the end of a string" };
      if (code === 0x22) {
        at += 1;
        return undefined;
      }
      if (code < 0x20) return { at, expected: "no line end or control character within a string" };
      if (code === 0x5c) {
        if (!eat(escape)) return { at, expected: "a valid escape sequence" };
      } else {
        at += 1;
      }
    }
  }
}

/** 1-based line and column of an index. */
export function positionAt(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < at; end = text.indexOf("\n", end + 1)) {
    line += 1;
    lineStart = end + 1;
  }
  return { line, column: at - lineStart + 1 };
}
