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
    fromLogs(view, "runtime-heap-exhausted", ({ subject, detail, text }) => ({
      summary: `${subject} ended because its runtime has no memory left${detail["message"] === undefined ? `: ${shortText(text, 160)}` : ` (${detail["message"]}).`}`,
    })),

  remediation: (match, target) => [
    editOwner(
      target,
      `Give the runtime a larger heap, and the container room for it${limitOf(match, target)}: -XX:MaxRAMPercentage (Java), --max-old-space-size (Node.js), memory_limit (PHP)`,
    ),
    {
      action:
        "The limit must exceed the heap: threads, metaspace, buffers and native code come on top; a heap set to the limit ends in an OOM kill instead.",
    },
    {
      action:
        "If usage only ever grows, look for a leak before raising anything: a heap dump (-XX:+HeapDumpOnOutOfMemoryError to a volume, --heapsnapshot-near-heap-limit=1) shows what is held.",
    },
    ...(target.pod === undefined
      ? []
      : [look(target, "Compare with what the container uses now", "top", "pod", target.pod, "--containers")]),
  ],
});

function limitOf({ container }: Match, target: Target): string {
  const limit = target.container?.resources?.limits?.["memory"];
  return limit === undefined ? "" : ` (container ${container} has a limit of ${limit} now)`;
}
