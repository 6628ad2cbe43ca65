import { leaderElectionLost } from "../../../src/diagnosis/causes/leader-election-lost.ts";
import { describeCause } from "../describe-cause.ts";
import { died } from "../died.ts";

describeCause(leaderElectionLost, {
  matches: {
    "a lease that ran into a time-out": {
      given: died({
        exitCode: 1,
        log: 'E0301 10:00:00.000000 1 leaderelection.go:330] error retrieving resource lock ops/agent: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/agent": context deadline exceeded\nI0301 10:00:05.000000 1 leaderelection.go:285] failed to renew lease ops/agent: timed out waiting for the condition\nError: leader election lost',
      }),
      certainty: "likely",
      container: "app",
      detail: { lease: "ops/agent" },
      says: ["ops/agent"],
    },
    "exit 0 after it lost the lease": {
      given: died({
        exitCode: 0,
        reason: "Completed",
        log: 'E0301 10:00:00.000000 1 leaderelection.go:330] error retrieving resource lock ops/agent: Get "https://10.96.0.1:443/apis/coordination.k8s.io/v1/namespaces/ops/leases/agent": context deadline exceeded\nleader election lost',
      }),
      certainty: "likely",
      container: "app",
    },
    "nothing but the last line": {
      given: died({
        exitCode: 1,
        log: 'E0301 10:00:05.000000 1 main.go:9] "problem running manager" err="leader election lost"',
      }),
      certainty: "possible",
      container: "app",
    },
    "a page of help below it": {
      given: died({
        exitCode: 1,
        log: "Error: leader election lost\nUsage:\n  agent [flags]\n\nFlags:\n  -h, --help   help for agent",
      }),
      certainty: "possible",
      container: "app",
    },
  },
  ignores: {
    "a lease that was lost and won again": died({
      exitCode: 1,
      log: "I0301 10:00:00.000000 1 leaderelection.go:285] failed to renew lease ops/agent: timed out waiting for the condition\nI0301 10:00:02.000000 1 leaderelection.go:258] successfully acquired lease ops/agent\nI0301 10:00:09.000000 1 agent.go:12] counted 12 carts",
    }),
    "a standby": died({
      exitCode: 1,
      log: "I0301 10:00:00.000000 1 leaderelection.go:248] attempting to acquire leader lease ops/agent...\nI0301 10:00:09.000000 1 leaderelection.go:352] lock is held by agent-1 and has not yet expired",
    }),
    "a lease that is forbidden": died({
      exitCode: 1,
      log: 'error retrieving resource lock ops/agent: leases.coordination.k8s.io "agent" is forbidden: User "system:serviceaccount:ops:agent" cannot get resource "leases" in API group "coordination.k8s.io" in the namespace "ops"',
    }),
  },
});
