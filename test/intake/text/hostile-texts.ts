/** Texts of about `size` characters that make readers of text look as far ahead or behind as they may. */
export const hostileTexts: readonly (readonly [name: string, make: (size: number) => string])[] = [
  ["one line without an end", (size) => "x".repeat(size)],
  ["one line of blanks", (size) => " ".repeat(size)],
  ["empty lines", (size) => "\n".repeat(size)],
  ["a description, then empty lines", (size) => `Name: a\nNamespace: b\nStatus: x\n${"\n".repeat(size)}`],
  ["descriptions without end", (size) => "Name: a\nNamespace: b\nStatus: Running\n\n".repeat(size / 40)],
  ["containers without end", (size) => `Containers:\n${"  c:\n    Image:  x\n".repeat(size / 20)}`],
  ["names of containers without fields", (size) => `Containers:\n${"  c:\n".repeat(size / 5)}`],
  [
    "a message without end",
    (size) =>
      `Containers:\n  c:\n    State:  Terminated\n      Message:  x\n${"Exit Code: y\n".repeat(size / 13)}`,
  ],
  [
    "messages that swallow fields",
    (size) =>
      `Containers:\n  c:\n    State:  Terminated\n      Message:  x\n${"      Exit Code:  1\n      Reason:  r\n".repeat(size / 38)}`,
  ],
  ["headings of events, over and over", (size) => "Events:\n".repeat(size / 8)],
  [
    "events with blank lines between",
    (size) =>
      `Events:\n  Type  Reason  Age  From  Message\n${"  Normal  R  5m  kubelet  x\n\ny\n".repeat(size / 32)}`,
  ],
  [
    "words with blank lines between",
    (size) => `Name: a\nNamespace: b\nStatus: x\n${"z\n\n".repeat(size / 3)}`,
  ],
  ["rows with long ages", (size) => `Warning  R  ${"9m".repeat(size / 2)}  kubelet  x`],
  [
    "an open row in wide columns",
    (size) =>
      `LAST SEEN   TYPE   REASON   OBJECT   SUBOBJECT   SOURCE   MESSAGE   FIRST SEEN   COUNT   NAME\n5m Normal R pod/a ${"5m 3 x ".repeat(size / 7)}!`,
  ],
  ["a header without end", (size) => `NAME ${"READY ".repeat(size / 6)}`],
  [
    "rows of pods that are nearly right",
    (size) =>
      `NAME   READY   STATUS    RESTARTS   AGE\n${"a-0   1/1   Running   0   (5m ago)   x\n".repeat(size / 40)}`,
  ],
  ["quotation marks", (size) => "> ".repeat(size / 2)],
  ["quoted lines", (size) => "> x\n".repeat(size / 4)],
  ["fences", (size) => "```\n".repeat(size / 4)],
  ["prompts", (size) => "$ ".repeat(size / 2)],
  ["command lines", (size) => "$ kubectl logs a\n".repeat(size / 17)],
  ["a command line without end", (size) => `$ kubectl logs ${'"'.repeat(size)}`],
  ["escape sequences without end", (size) => "\u001B[".repeat(size / 2)],
  ["titles of a terminal without end", (size) => "\u001B]0;".repeat(size / 4)],
  ["prefixes of logs", (size) => "[pod/a/b] x\n".repeat(size / 12)],
  [
    "speakers without end",
    (size) => Array.from({ length: size / 20 }, (_, at) => `[pod/a-${at}/b] x`).join("\n"),
  ],
  ["pieces of one line", (size) => "2026-03-03T09:00:00.1Z stdout P x\n".repeat(size / 34)],
  ["docker's pieces of one line", (size) => '{"log":"x","stream":"a"}\n'.repeat(size / 25)],
  [
    "annotations without end",
    (size) =>
      `Name: a\nNamespace: b\nAnnotations: k: v\n${"             k: v\n".repeat(size / 18)}Status: x\n`,
  ],
  [
    "variables without end",
    (size) => `Containers:\n  c:\n    Environment:\n${"      A:  b\n".repeat(size / 12)}`,
  ],
  ["arguments without end", (size) => `Containers:\n  c:\n    Args:\n${"      sh\n".repeat(size / 9)}`],
  [
    "a probe without end",
    (size) =>
      `Containers:\n  c:\n    Liveness:  exec [sh -c\n${"delay=1s timeout=1s period=1s\n".repeat(size / 30)}`,
  ],
  ["labels in one line", (size) => `Name: a\nNamespace: b\nLabels: ${"a=b,".repeat(size / 4)}\nStatus: x\n`],
  [
    "data of a ConfigMap",
    (size) => `Name: a\nNamespace: b\nLabels: <none>\n\nData\n====\n${"x\n\n".repeat(size / 3)}`,
  ],
];
