import { kubernetesRbacForbidden } from "../../../src/diagnosis/causes/kubernetes-rbac-forbidden.ts";
import { describeCause } from "../describe-cause.ts";
import { died, loneLog } from "../died.ts";

describeCause(kubernetesRbacForbidden, {
  matches: {
    "a call that is forbidden": {
      given: died({
        exitCode: 1,
        log: 'error: configmaps is forbidden: User "system:serviceaccount:ops:agent" cannot list resource "configmaps" in API group "" in the namespace "ops"',
      }),
      certainty: "likely",
      container: "app",
      detail: { verb: "list", resource: "configmaps", user: "system:serviceaccount:ops:agent" },
      says: ["ops/agent", "list", "configmaps", "namespace ops"],
      advises: ["kubectl -n ops get rolebindings,clusterrolebindings"],
    },
    "a part of a resource": {
      given: died({
        exitCode: 1,
        log: 'error: pods "web-1" is forbidden: User "system:serviceaccount:ops:agent" cannot get resource "pods/log" in API group "" in the namespace "ops"',
      }),
      certainty: "likely",
      says: ["may not get pods/log in"],
      advises: ["kubectl auth can-i get pods --subresource=log --as=system:serviceaccount:ops:agent -n ops"],
    },
    "informers that never sync, and why": {
      given: loneLog(
        'E0301 10:00:00.000000 1 reflector.go:138] Failed to watch *v1.Job: failed to list *v1.Job: jobs.batch is forbidden: User "system:serviceaccount:ops:agent" cannot list resource "jobs" in API group "batch" at the cluster scope\n{"level":"error","msg":"failed to wait for job caches to sync: timed out waiting for cache to be synced"}',
      ),
      certainty: "likely",
      container: null,
      says: ["jobs.batch"],
      advises: ["kubectl get clusterrolebindings -o wide"],
    },
    "an informer whose time is up, after its list was forbidden": {
      given: died({
        exitCode: 1,
        log: 'W0301 10:00:00.000000 1 reflector.go:424] failed to list *v1beta1.Widget: widgets.things.example.org is forbidden: User "system:serviceaccount:ops:agent" cannot list resource "widgets" in API group "things.example.org" at the cluster scope\ntime="2026-03-01T10:00:40Z" level=fatal msg="failed to sync *v1beta1.Widget: context deadline exceeded"',
      }),
      certainty: "likely",
      container: "app",
      says: ["may not list widgets.things.example.org"],
    },
  },
  ignores: {
    "a quota": died({ exitCode: 1, log: 'pods "web-1" is forbidden: exceeded quota: compute' }),
    "a pod that violates a standard": died({
      exitCode: 1,
      log: 'pods "web-1" is forbidden: violates PodSecurity "restricted:latest"',
    }),
  },
});
