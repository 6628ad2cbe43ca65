/** A pod whose only container has ended with exit 1 four times, as `kubectl get pod -o json` has it. */
export const crashingPod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "cart-0", namespace: "shop" },
  spec: { containers: [{ name: "cart", image: "registry.example/cart:1" }] },
  status: {
    phase: "Running",
    containerStatuses: [
      {
        name: "cart",
        ready: false,
        restartCount: 4,
        state: { waiting: { reason: "CrashLoopBackOff" } },
        lastState: { terminated: { exitCode: 1, reason: "Error", finishedAt: "2026-03-02T10:00:00Z" } },
      },
    ],
  },
};
