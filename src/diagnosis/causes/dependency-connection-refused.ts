import { look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { comesBackAlone, endpointOf, isLoopback, isOutside, lookBehind, tryFromPod } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";

export const dependencyConnectionRefused = defineCause({
  id: "dependency-connection-refused",
  category: "dependency",
  title: "A service that it needs refuses connections",
  explanation:
    "The host was reached and nothing listens on the port: the service is down or not yet up, has no ready endpoints, or listens on another port. On a loopback address the program expects a neighbour in its own pod.",
  recognisedBy:
    "By ECONNREFUSED in any language's words as the root of the last fatal block, or repeated to the end of the log. Refused calls of the Kubernetes API are kubernetes-api-unreachable; a refused probe is the probe's failure; what a web server logs about its upstreams while it runs ends nothing.",
  variants: {
    remote: "Another pod or host refuses.",
    loopback: "The pod itself refuses: a sidecar or the program's own port is not up.",
  },
  references: ["https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "dependency-connection-refused", ({ ended, detail, retried }) => {
      const inPod = isLoopback(detail);
      const who = inPod ? ", in its own pod (a neighbour container, or the program itself)," : "";
      return {
        summary: `${ended} because ${endpointOf(detail)}${who} refuses connections${retried ? ", attempt after attempt" : ""}.`,
        variant: inPod ? "loopback" : "remote",
      };
    }),

  remediation({ variant, detail = {} }, target) {
    if (variant === "loopback") {
      return [
        look(
          target,
          `See which container of the pod should listen on ${endpointOf(detail)}, and whether it is up`,
          ...(target.pod === undefined ? listContainers : ["describe", "pod", target.pod]),
        ),
        {
          action:
            "If it is a sidecar, make it a native one (an init container with restartPolicy Always and a startupProbe), so that it is up before the program starts.",
        },
        {
          action:
            "If the service runs in another pod, the program was given no address of it and fell back to localhost: set its host in the configuration.",
        },
      ];
    }
    return [
      lookBehind(target, detail),
      ...(isOutside(target, detail)
        ? tryFromPod(target, detail)
        : [
            {
              action:
                "If it has endpoints, compare the port with the Service's port and targetPort; if it has none, its own pods' failure is the one to solve first.",
            },
          ]),
      comesBackAlone,
    ];
  },
});

/** Of a pod that is not named, all that there are, each with its containers and whether they are Ready. */
const listContainers = [
  "get",
  "pods",
  "-o",
  "custom-columns=POD:.metadata.name,CONTAINERS:.status.containerStatuses[*].name,READY:.status.containerStatuses[*].ready",
];
