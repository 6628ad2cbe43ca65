import { describe, expect, test } from "vitest";

import { rollBack } from "../../src/diagnosis/roll-back.ts";

type Given = Parameters<typeof rollBack>;

describe("going back to the revision before", () => {
  const rows: Record<string, { given: Given; command: string; caution?: string }> = {
    "is one command at the owner": {
      given: [{ kind: "Deployment", name: "cart" }, "shop", null],
      command: "kubectl -n shop rollout undo deployment/cart",
    },
    "leaves a broken pod of a StatefulSet in its way": {
      given: [{ kind: "StatefulSet", name: "db" }, null, null],
      command: "kubectl rollout undo statefulset/db",
      caution: "delete that one afterwards",
    },
    "says who would go forward again": {
      given: [{ kind: "DaemonSet", name: "agent" }, "shop", { tool: "argocd", name: "agents" }],
      command: "kubectl -n shop rollout undo daemonset/agent",
      caution: "Argo CD (agents) may revert this",
    },
  };
  test.each(Object.entries(rows))("%s", (_, { given, command, caution }) => {
    const step = rollBack(...given);
    expect(step?.command?.join(" ")).toBe(command);
    expect(step?.caution).toContain(caution ?? "not what the newer version has migrated");
  });

  const none: Record<string, Given> = {
    "of what keeps no revisions": [{ kind: "Job", name: "cart" }, "shop", null],
    "of nobody": [null, "shop", null],
    "of a name that is none": [{ kind: "Deployment", name: "a;b" }, "shop", null],
    "in a namespace that is none": [{ kind: "Deployment", name: "cart" }, "$(id)", null],
  };
  test.each(Object.entries(none))("is not advised %s", (_, given) => {
    expect(rollBack(...given)).toBeUndefined();
  });
});
