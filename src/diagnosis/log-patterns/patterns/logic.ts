import { definePatterns } from "../pattern.ts";

/** Faults of a program's own logic, which no setting and no neighbour explains, whatever words stand in their message. */
export const logic = definePatterns(() => [
  {
    id: "logic-fault",
    cause: "application-panic",
    variant: "own-code",
    role: "generic",
    rank: 9,
    literals: [
      "typeerror",
      "referenceerror",
      "nullpointerexception",
      "nullreferenceexception",
      "attributeerror",
      "indexerror",
      "nameerror",
      "unboundlocalerror",
      "zerodivisionerror",
      "classcastexception",
      "indexoutofbounds",
      "index out of",
      "nil pointer",
      "nomethoderror",
      "undefined method",
      "is not a function",
      "cannot read propert",
      "interface conversion",
      "assertionerror",
      "invalidcastexception",
      "indexoutofrangeexception",
      "concurrent map",
      "deadlock!",
      "dynamic require",
    ],
    match:
      /\b(?<exception>TypeError|ReferenceError|(?:java\.lang\.)?NullPointerException|(?:System\.)?NullReferenceException|AttributeError|IndexError|NameError|UnboundLocalError|ZeroDivisionError|(?:java\.lang\.)?ClassCastException|(?:java\.lang\.)?(?:Array|String)?IndexOutOfBoundsException|NoMethodError|AssertionError|(?:System\.)?(?:InvalidCast|IndexOutOfRange)Exception)\b(?:: (?<message>[^\n]{1,300}))?|runtime error: (?<message2>(?:index out of|slice bounds|invalid memory address)[^\n]{1,200})|nil pointer dereference|interface conversion: |concurrent map (?:writes|read and map write|iteration)|all goroutines are asleep - deadlock!|undefined method [`'][^'\n]{1,120}|is not a function$|Dynamic require of |index out of bounds: the len is \d+/m,
    samples: [
      "TypeError: Cannot read properties of undefined (reading 'token')",
      'java.lang.NullPointerException: Cannot invoke "Session.login()" because "s" is null',
      "thread 'main' panicked at 'index out of bounds: the len is 3 but the index is 7', src/main.rs:9:5",
    ],
    lookalikes: ["ValueError: invalid token"],
  },
]);
