import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ApiObject {
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** What a request is answered with instead: a status, a delay, or a cut connection. */
export interface Fault {
  matches: RegExp;
  status?: number;
  message?: string;
  delayMilliseconds?: number;
  cut?: boolean;
}

export interface FakeApiServer {
  kubeconfig: string;
  objects: ApiObject[];
  /** By `<pod>/<container>` and `<pod>/<container>/previous`. */
  logs: Map<string, string>;
  faults: Fault[];
  /** `<verb> <resource>` of every request. */
  asked: string[];
  requests: { url: string; accept: string | undefined }[];
  /** Answers with whole objects where the metadata alone was asked for. */
  ignoresPartial: boolean;
  /** Adds or replaces an object, and tells whoever watches. */
  put(object: ApiObject): void;
  remove(name: string): void;
  /** Sends any line to whoever watches. */
  tell(event: unknown): void;
  /** Ends every watch, as a load balancer does. */
  cutWatches(): void;
  /** Forgets what happened: watches from an older version are answered 410. */
  compact(): void;
  watches(): number;
  close(): Promise<void>;
}

const kinds: Record<string, string> = {
  pods: "Pod",
  events: "Event",
  nodes: "Node",
  persistentvolumeclaims: "PersistentVolumeClaim",
  configmaps: "ConfigMap",
  secrets: "Secret",
  replicasets: "ReplicaSet",
  deployments: "Deployment",
  statefulsets: "StatefulSet",
  daemonsets: "DaemonSet",
  jobs: "Job",
  cronjobs: "CronJob",
  replicationcontrollers: "ReplicationController",
};

let certificate: { key: string; cert: string; certFile: string } | undefined;

/** Self-signed, for 127.0.0.1, made anew for each run. */
function makeCertificate(): { key: string; cert: string; certFile: string } {
  if (certificate) return certificate;
  const folder = mkdtempSync(join(tmpdir(), "crashline-api-"));
  const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const args = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  args.push("-days", "2", "-subj", "/CN=kubernetes", "-addext", "subjectAltName=IP:127.0.0.1");
  execFileSync("openssl", [...args, "-keyout", keyFile, "-out", certFile], { stdio: "ignore" });
  certificate = { key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8"), certFile };
  return certificate;
}

/** The paths of the Kubernetes API that Crashline uses, on HTTPS, with a kubeconfig for it. */
export async function startFakeApiServer(port = 0): Promise<FakeApiServer> {
  const { key, cert, certFile } = makeCertificate();
  const objects: ApiObject[] = [];
  const logs = new Map<string, string>();
  const faults: Fault[] = [];
  const asked: string[] = [];
  const requests: FakeApiServer["requests"] = [];
  const watching = new Set<{ response: ServerResponse; kind: string }>();
  let version = 100;
  let oldest = 0;
  const past: { version: number; kind: string; line: string }[] = [];

  const send = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  const refuse = (response: ServerResponse, status: number, message: string) =>
    send(response, status, { kind: "Status", apiVersion: "v1", status: "Failure", message, code: status });

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "", "https://api");
    const { pathname, searchParams } = url;
    const parts = pathname.replace(/^\/(api\/v1|apis\/[^/]+\/[^/]+)\//, "").split("/");
    const namespace = parts[0] === "namespaces" && parts.length > 2 ? parts[1] : undefined;
    const [resource = "", name, subresource] = namespace === undefined ? parts : parts.slice(2);
    const isWatch = searchParams.get("watch") === "true";
    const verb = isWatch ? "watch" : name === undefined ? "list" : "get";
    asked.push(`${verb} ${resource}${subresource === undefined ? "" : `/${subresource}`}`);
    requests.push({ url: request.url ?? "", accept: request.headers.accept });
    if (request.method !== "GET") return refuse(response, 405, "only reading is expected");
    if (request.headers.authorization !== "Bearer the-token") return refuse(response, 401, "Unauthorized");
    const fault = faults.find(({ matches }) => matches.test(request.url ?? ""));
    if (fault?.cut) return void request.socket.destroy();
    if (fault?.delayMilliseconds !== undefined)
      await new Promise((resolve) => setTimeout(resolve, fault.delayMilliseconds));
    if (fault?.status !== undefined) return refuse(response, fault.status, fault.message ?? "fault");
    const kind = kinds[resource];
    if (kind === undefined) return refuse(response, 404, "the server could not find the requested resource");

    if (subresource === "log") {
      const container = searchParams.get("container") ?? "";
      const text = logs.get(
        `${name}/${container}${searchParams.get("previous") === "true" ? "/previous" : ""}`,
      );
      if (text === undefined)
        return refuse(
          response,
          400,
          `previous terminated container "${container}" in pod "${name}" not found`,
        );
      response.writeHead(200, { "content-type": "text/plain" });
      const tail = Number(searchParams.get("tailLines"));
      const lines = text.split("\n");
      return void response.end(lines.slice(Math.max(0, lines.length - 1 - tail)).join("\n"));
    }
    const inPlace = objects.filter(
      (object) =>
        object.kind === kind &&
        (namespace === undefined || object.metadata.namespace === namespace || kind === "Node"),
    );
    if (isWatch) {
      const since = Number(searchParams.get("resourceVersion"));
      response.writeHead(200, { "content-type": "application/json" });
      response.flushHeaders();
      if (since < oldest) {
        const status = { kind: "Status", code: 410, reason: "Expired", message: "too old resource version" };
        return void response.end(`${JSON.stringify({ type: "ERROR", object: status })}\n`);
      }
      for (const event of past) if (event.version > since && event.kind === kind) response.write(event.line);
      const entry = { response, kind };
      watching.add(entry);
      response.once("close", () => watching.delete(entry));
      return;
    }
    if (name !== undefined) {
      const found = inPlace.find(({ metadata }) => metadata.name === name);
      if (!found) return refuse(response, 404, `${resource} "${name}" not found`);
      const partial = !fake.ignoresPartial && request.headers.accept?.includes("PartialObjectMetadata");
      return send(
        response,
        200,
        partial ? { kind: "PartialObjectMetadata", metadata: found.metadata } : found,
      );
    }
    const selected = inPlace.filter(
      (object) =>
        hasFields(object, searchParams.get("fieldSelector")) &&
        hasLabels(object, searchParams.get("labelSelector")),
    );
    const offset = Number(searchParams.get("continue") ?? 0);
    const limit = Number(searchParams.get("limit") ?? selected.length) || selected.length;
    const next = offset + limit < selected.length ? String(offset + limit) : "";
    // Items of a list say no kind of their own.
    const items = selected.slice(offset, offset + limit).map(({ kind: _kind, ...object }) => object);
    send(response, 200, {
      kind: `${kind}List`,
      metadata: { resourceVersion: String(version), continue: next },
      items,
    });
  };

  const server = createServer({ key, cert }, (request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: listening } = server.address() as AddressInfo;
  const kubeconfig = join(mkdtempSync(join(tmpdir(), "crashline-kubeconfig-")), "config");
  writeFileSync(
    kubeconfig,
    JSON.stringify({
      clusters: [
        {
          name: "c",
          cluster: { server: `https://127.0.0.1:${listening}`, "certificate-authority": certFile },
        },
      ],
      users: [{ name: "u", user: { token: "the-token" } }],
      contexts: [{ name: "x", context: { cluster: "c", user: "u" } }],
      "current-context": "x",
    }),
  );
  const tellAll = (kind: string, line: string) => {
    past.push({ version, kind, line });
    for (const each of watching) if (each.kind === kind) each.response.write(line);
  };
  const fake: FakeApiServer = {
    kubeconfig,
    ignoresPartial: false,
    objects,
    logs,
    faults,
    asked,
    requests,
    put(object) {
      version += 1;
      const made = { ...object, metadata: { ...object.metadata, resourceVersion: String(version) } };
      const at = objects.findIndex(
        ({ kind, metadata }) => kind === object.kind && metadata.name === object.metadata.name,
      );
      if (at === -1) objects.push(made);
      else objects[at] = made;
      tellAll(object.kind, `${JSON.stringify({ type: at === -1 ? "ADDED" : "MODIFIED", object: made })}\n`);
    },
    remove(name) {
      const at = objects.findIndex(({ metadata }) => metadata.name === name);
      const [gone] = at === -1 ? [] : objects.splice(at, 1);
      version += 1;
      if (gone) tellAll(gone.kind, `${JSON.stringify({ type: "DELETED", object: gone })}\n`);
    },
    tell(event) {
      for (const { response } of watching) response.write(`${JSON.stringify(event)}\n`);
    },
    cutWatches() {
      for (const { response } of watching) response.destroy();
    },
    compact() {
      version += 1;
      oldest = version;
      past.length = 0;
    },
    watches: () => watching.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function hasFields(object: ApiObject, selector: string | null): boolean {
  if (selector === null) return true;
  return selector.split(",").every((pair) => {
    const [path = "", wanted] = pair.split("=");
    let value: unknown = object;
    for (const step of path.split(".")) value = (value as Record<string, unknown> | undefined)?.[step];
    return value === wanted;
  });
}

function hasLabels({ metadata }: ApiObject, selector: string | null): boolean {
  if (selector === null) return true;
  const labels = (metadata["labels"] ?? {}) as Record<string, string>;
  return selector.split(",").every((pair) => {
    const [name = "", wanted] = pair.split("=");
    return labels[name] === wanted;
  });
}
