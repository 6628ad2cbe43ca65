import { defineCause } from "../cause.ts";
import { comesBackAlone, endpointOf, lookBehind } from "../dependency.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";

export const dependencyUnavailable = defineCause({
  id: "dependency-unavailable",
  category: "dependency",
  title: "A service that it needs answers, but cannot serve",
  explanation:
    "The connection was made and the service could not do its work: it answers with a server error, has no connection left, is starting, read-only, sealed or over its quota, or it closes the connection.",
  recognisedBy:
    "By 5xx and 429 answers, too many connections, the database system is starting up, LOADING, READONLY, sealed, connection reset or EOF in the last fatal block, or where the log ends in waiting for a service. Nothing listening is dependency-connection-refused; silence is dependency-timeout; refused credentials are dependency-auth-rejected.",
  references: ["https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "dependency-unavailable", ({ ended, detail, text }) => ({
      summary: `${ended} because ${endpointOf(detail)} cannot serve it: ${shortText(text, 160)}`,
    })),

  remediation: ({ detail = {}, summary }, target) => [
    lookBehind(target, detail),
    ...(tooMany.test(summary)
      ? [
          {
            action:
              "Compare replicas × pool size of all its clients with the server's limit on connections, and put a pooler between before raising the limit.",
          },
        ]
      : []),
    {
      action: `Read the log of ${endpointOf(detail, "that service")} at the same time: it says why it could not serve.`,
    },
    comesBackAlone,
  ],
});

const tooMany =
  /too many (?:clients|connections)|connection slots|max_(?:user_)?connections|max number of clients|connection limit/i;
