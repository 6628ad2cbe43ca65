import { expect, test } from "vitest";

import { filesystemPermissionDenied } from "../../../src/diagnosis/causes/filesystem-permission-denied.ts";
import { filesystemReadOnly } from "../../../src/diagnosis/causes/filesystem-read-only.ts";
import type { Cause } from "../../../src/diagnosis/cause.ts";
import { targetOf } from "../../../src/diagnosis/target.ts";
import { viewOf } from "../../../src/diagnosis/view.ts";
import { evidenceOf } from "../evidence-of.ts";

const firstStep = (cause: Cause, path: string) => {
  const view = viewOf(evidenceOf({ pod: "spec: { containers: [{ name: api }] }" }));
  const citation = {
    kind: "log",
    container: null,
    instance: "unknown",
    line: 1,
    text: "",
    origin: "attached",
  } as const;
  const [step] = cause.remediation(
    {
      container: "api",
      basis: "log",
      certainty: "likely",
      summary: "",
      citations: [citation],
      detail: { path },
    },
    targetOf(view, "api"),
  );
  return step?.action;
};

test.each(["/dev/stdout", "/proc/self/fd/1"])("%s is no place for an fsGroup", (path) => {
  expect(firstStep(filesystemPermissionDenied, path)).toMatch(/runAsUser/);
});

test("a file below /dev or of the program's own is a path like any other", () => {
  expect(firstStep(filesystemPermissionDenied, "/data/dev/stdout")).toMatch(/fsGroup/);
});

test("a place on the node, where the runtime sets the container up, is one in the container", () => {
  const path = "/run/containerd/io.containerd.runtime.v2.task/k8s.io/api/rootfs/var/cache/nginx";
  expect(firstStep(filesystemReadOnly, path)).toContain("at /var/cache/nginx,");
});

test.each([
  ["/app/cache", "/app/cache"],
  ["/app/cache/", "/app/cache"],
  ["/app/cache/index.db", "/app/cache"],
  ["/app/.cache", "/app/.cache"],
  ["/state.json", "the directory that the log names"],
  ["state.json", "the directory that the log names"],
])("of %s, %s is what must be writable", (path, directory) => {
  expect(firstStep(filesystemReadOnly, path)).toContain(`at ${directory},`);
});
