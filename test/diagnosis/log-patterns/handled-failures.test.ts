import { describe, expect, test } from "vitest";

import { readWhole } from "./read-whole.ts";

const read = (text: string) => readWhole(text.split("\n"));

const stack = (exception: string) =>
  `Traceback (most recent call last):\n  File "/srv/shop/cart.py", line 31, in total\n    return sum(prices)\n${exception}`;
const task =
  "[2026-03-01 10:00:01,000: ERROR/ForkPoolWorker-1] Task shop.mail[06d19707-1135-4f9b-a470-fd5477a4cc43] raised unexpected: TypeError()";

describe("the failure of one request or task", () => {
  const caught: Record<string, string> = {
    "of a worker, with its stack": `${task}\n${stack("TypeError: no total")}`,
    "of a server that prints the stack below, bare": `starting\nInternal Server Error: /cart\n${stack("TypeError: no total")}`,
  };
  test.each(Object.entries(caught))("%s, is no end", (_, log) => {
    const { words, unexplained } = read(log);
    expect({ words, failure: unexplained?.failure }).toEqual({ words: undefined, failure: false });
  });

  test("is no end where work goes on after it, whoever caught it", () => {
    const logged = `ERROR total of cart 7\n${stack("TypeError: no total")}`;
    expect(read(logged).words?.pattern.cause).toBe("application-panic");
    expect(read(`${logged}\n${"INFO listed 20 carts\n".repeat(3)}`).words?.strength).toBe("earlier-error");
  });

  test("a panic that a Go controller observed is fatal, unless work goes on after it", () => {
    const observed =
      "E0301 10:00:00.000000 1 runtime.go:79] Observed a panic: runtime.boundsError{x:3, y:3, signed:true, code:0x0} (runtime error: index out of range [3] with length 3)\ngoroutine 41 [running]:\nmain.main()\n\t/src/main.go:20 +0x1d";
    const work = "\nI0301 10:00:09.000000 1 controller.go:119] reconciled carts".repeat(3);
    const lease = "\nE0301 10:10:00.000000 1 main.go:90] leader election lost";
    expect(read(observed).words).toMatchObject({ strength: "fatal" });
    expect(read(observed + work).words).toMatchObject({ strength: "earlier-error" });
    const { words } = read(observed + work + lease);
    expect(words?.pattern.cause).toBe("leader-election-lost");
    // The panic is not what it ended with.
    expect(words?.fatalLine).toBeUndefined();
  });

  test("counts where its stack says why", () => {
    const { words } = read(
      `${task}\n${stack("redis.exceptions.ConnectionError: Error 111 connecting to cache:6379. Connection refused.")}`,
    );
    expect(words?.pattern.cause).toBe("dependency-connection-refused");
  });

  test("of a tool that a script goes on without, gives way to what came after", () => {
    const tool = "make: *** No rule to make target 'clean'.  Stop.";
    expect(read(`starting\n${tool}`).words?.pattern.cause).toBe("application-config-invalid");
    const { words } = read(`${tool}\nINFO nothing to clean\nError: connect ECONNREFUSED 10.0.0.4:5432`);
    expect(words?.pattern.cause).toBe("dependency-connection-refused");
  });

  test("does not hide the same exception where nobody catches it", () => {
    expect(read(`starting\n${stack("TypeError: no total")}`).words?.pattern.cause).toBe("application-panic");
  });
});
