import { createServer } from "node:http";

type Json = Record<string, unknown>;

export interface KubernetesObject extends Json {
  kind: string;
  metadata: Json & { name: string; namespace?: string };
}

export function isObject(value: object): value is KubernetesObject {
  return (
    "kind" in value &&
    typeof value.kind === "string" &&
    "metadata" in value &&
    typeof value.metadata === "object"
  );
}

export interface ObjectServer {
  url: string;
  close(): Promise<void>;
}

const resources = [
  { name: "pods", singularName: "pod", namespaced: true, kind: "Pod", verbs: ["get", "list"] },
  { name: "events", singularName: "event", namespaced: true, kind: "Event", verbs: ["get", "list"] },
];

/** As much of the Kubernetes API as `kubectl describe pods` asks for, with these Pods and Events. */
export async function serveObjects(objects: readonly KubernetesObject[]): Promise<ObjectServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const answer = answerTo(objects, pathname, searchParams.get("fieldSelector") ?? "");
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(
      JSON.stringify(
        answer ?? { apiVersion: "v1", kind: "Status", status: "Failure", reason: "NotFound", code: 404 },
      ),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(objects: readonly KubernetesObject[], path: string, selector: string): Json | undefined {
  switch (path) {
    case "/version":
      return { major: "1", minor: "32", gitVersion: "v1.32.0" };
    case "/api":
      return { kind: "APIVersions", versions: ["v1"] };
    case "/apis":
      return { kind: "APIGroupList", apiVersion: "v1", groups: [] };
    case "/api/v1":
      return { kind: "APIResourceList", groupVersion: "v1", resources };
  }
  const [, namespace, resource, name] =
    /^\/api\/v1(?:\/namespaces\/([^/]+))?\/(pods|events)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (resource === undefined) return undefined;
  const kind = resource === "pods" ? "Pod" : "Event";
  const fields = new Map(selector.split(",").map((part) => part.split(/==?/, 2) as [string, string]));
  const found = objects.filter(
    (object) =>
      object.kind === kind &&
      (namespace === undefined || (object.metadata.namespace ?? "default") === namespace) &&
      (name === undefined || object.metadata.name === name) &&
      (kind === "Pod" || isSelected(object, fields)),
  );
  if (name !== undefined) return found[0];
  return { apiVersion: "v1", kind: `${kind}List`, metadata: { resourceVersion: "1" }, items: found };
}

function isSelected(event: Json, fields: ReadonlyMap<string, string>): boolean {
  const involved = event["involvedObject"];
  if (typeof involved !== "object" || involved === null) return false;
  return ["kind", "name", "namespace", "uid"].every((field) => {
    const wanted = fields.get(`involvedObject.${field}`);
    const own: unknown = Object.entries(involved).find(([key]) => key === field)?.[1];
    return wanted === undefined || own === undefined || own === wanted;
  });
}
