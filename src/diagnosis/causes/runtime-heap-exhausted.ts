import { defineCause, type Match } from "../cause.ts";
import { editOwner, look } from "../advice.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import type { Target } from "../target.ts";

export const runtimeHeapExhausted = defineCause({
  id: "runtime-heap-exhausted",
  category: "memory",
  title: "The language runtime ran out of memory by its own count",
  explanation:
    "The program's runtime gave up before the kernel did: its heap, metaspace or another area reached the size that the runtime allows itself, or an allocation was refused. The container's memory limit need not be reached.",
  recognisedBy:
    "By java.lang.OutOfMemoryError, V8's `heap out of memory`, MemoryError, std::bad_alloc, `cannot allocate memory`, and an exit of the runtime's own. With reason OOMKilled the kernel came first (container-memory-limit). `unable to create native thread` is node-resource-limit.",
  references: [
    "https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html",
    "https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib",
    "https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "runtime-heap-exhausted", ({ ended, detail, text }) => ({
      summary: `${ended} because its runtime has no memory left${detail["message"] === undefined ? `: ${shortText(text, 160)}` : ` (${detail["message"]}).`}`,
    })),

  remediation: (match, target) => {
    const { setting, profile } = runtimeOf(match);
    return [
      editOwner(
        target,
        `Give the runtime more memory${setting === undefined ? "" : ` (${setting})`}, and the container room for it${limitOf(match, target)}`,
      ),
      {
        action:
          "The limit must exceed the heap: threads, code, buffers and native memory come on top; a heap set to the limit ends in an OOM kill instead.",
      },
      {
        action: `If usage only ever grows, it leaks, and more memory only buys time: ${profile} shows what is held.`,
      },
      ...(target.pod === undefined
        ? []
        : [
            look(
              target,
              "Compare with what the container uses now",
              "top",
              "pod",
              target.pod,
              "--containers",
            ),
          ]),
    ];
  },
});

/** What sizes the area that ran out, and what shows its content. */
function runtimeOf({ summary, citations }: Match): { setting?: string; profile: string } {
  const said = [summary, ...citations.map((citation) => ("text" in citation ? citation.text : ""))].join(
    "\n",
  );
  const [, runtime] = runtimes.find(([words]) => words.test(said)) ?? [];
  return runtime ?? { profile: "a memory profile" };
}

const javaDump = "a heap dump (-XX:+HeapDumpOnOutOfMemoryError, written to a volume)";

const runtimes: readonly [RegExp, { setting: string; profile: string }][] = [
  [/Metaspace|Compressed class space/, { setting: "-XX:MaxMetaspaceSize", profile: javaDump }],
  [/Direct buffer|direct buffer/, { setting: "-XX:MaxDirectMemorySize", profile: javaDump }],
  [
    /(?<!\b(?:exceptions|cuda|torch)\.)OutOfMemoryError|Java heap/,
    { setting: "-XX:MaxRAMPercentage or -Xmx", profile: javaDump },
  ],
  [
    /JavaScript heap|Ineffective mark-compacts/,
    {
      setting: "--max-old-space-size in NODE_OPTIONS",
      profile: "a heap snapshot (--heapsnapshot-near-heap-limit=1)",
    },
  ],
  [/Allowed memory size of/, { setting: "memory_limit of PHP", profile: "a memory profile" }],
];

function limitOf({ container }: Match, target: Target): string {
  const limit = target.container?.resources?.limits?.["memory"];
  return limit === undefined ? "" : ` (container ${container} has a limit of ${limit} now)`;
}
