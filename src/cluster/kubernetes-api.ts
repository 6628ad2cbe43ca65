import {
  HttpMethod,
  IsomorphicFetchHttpLibrary,
  KubeConfig,
  RequestContext,
  type ResponseContext,
} from "@kubernetes/client-node";

import { ApiError } from "./api-error.ts";
import type { Credentials } from "./credentials.ts";
import type { KubernetesObject } from "./evidence-bundle.ts";
import { linesOf, readBytes } from "./read-body.ts";
import { isObject } from "./object-fields.ts";

export interface Query {
  [parameter: string]: string | number | boolean | undefined;
}

export interface WatchEvent {
  type: string;
  object: KubernetesObject;
}

/** The API server in its own JSON: the client's generated calls would turn times into Dates and drop what they don't know. */
export interface KubernetesApi {
  get(
    path: string,
    query: Query,
    options: { signal: AbortSignal; metadataOnly?: boolean },
  ): Promise<KubernetesObject>;
  /** At most the last `keepBytes` of a text; reading stops after `mostBytes`, and then its end is missing. */
  getText(
    path: string,
    query: Query,
    options: { signal: AbortSignal; keepBytes: number; mostBytes: number },
  ): Promise<{ text: string; startIsCut: boolean; endIsCut: boolean }>;
  /** Ends when the server ends it; throws when the connection breaks. */
  watch(path: string, query: Query, signal: AbortSignal): AsyncGenerator<WatchEvent>;
}

/** A list of 500 Pods with everything in them has a few megabytes. */
const mostJsonBytes = 64_000_000;
const mostWatchLine = 8_000_000;
/** Rotated client certificates are read anew after this long. */
const dispatcherMilliseconds = 600_000;

/** Opens no connection yet. Throws if the kubeconfig cannot be read. */
export function openKubernetesApi(credentials: Credentials): KubernetesApi {
  const config = new KubeConfig();
  if (credentials === "in-cluster") config.loadFromCluster();
  else config.loadFromFile(credentials.kubeconfig);
  const server = config.getCurrentCluster()?.server.replace(/\/+$/, "");
  if (server === undefined)
    throw new Error("The kubeconfig has no current context, or its cluster is not in it.");
  const http = new IsomorphicFetchHttpLibrary();
  let shared: { dispatcher: ReturnType<RequestContext["getDispatcher"]>; madeAt: number } | undefined;

  const send = async (
    path: string,
    query: Query,
    accept: string,
    signal: AbortSignal,
  ): Promise<ResponseContext> => {
    const url = new URL(server + path);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const request = new RequestContext(url.toString(), HttpMethod.GET);
    await config.applySecurityAuthentication(request);
    // The client makes a dispatcher for every request, and with it a TLS handshake; one keeps its connections.
    if (shared === undefined || Date.now() - shared.madeAt > dispatcherMilliseconds) {
      shared = { dispatcher: request.getDispatcher(), madeAt: Date.now() };
    }
    if (shared.dispatcher) request.setDispatcher(shared.dispatcher);
    request.setHeaderParam("Accept", accept);
    request.setHeaderParam("User-Agent", "crashline");
    request.setSignal(signal);
    const response = await http.send(request).toPromise();
    if (response.httpStatusCode === 200) return response;
    const { text } = await readBytes(response.body.stream(), { keepBytes: 16_000, mostBytes: 64_000 });
    throw new ApiError(response.httpStatusCode, messageOf(text));
  };

  return {
    async get(path, query, { signal, metadataOnly = false }) {
      const accept = metadataOnly
        ? "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1"
        : "application/json";
      const response = await send(path, query, accept, signal);
      const { text, endIsCut } = await readBytes(response.body.stream(), {
        keepBytes: mostJsonBytes,
        mostBytes: mostJsonBytes,
      });
      if (endIsCut) throw new ApiError(200, "the answer is too large");
      return objectOf(text);
    },
    async getText(path, query, { signal, keepBytes, mostBytes }) {
      const response = await send(path, query, "*/*", signal);
      return readBytes(response.body.stream(), { keepBytes, mostBytes });
    },
    async *watch(path, query, signal) {
      const response = await send(path, { ...query, watch: true }, "application/json", signal);
      for await (const line of linesOf(response.body.stream(), mostWatchLine)) {
        const { type, object } = objectOf(line);
        if (typeof type === "string" && isObject(object)) yield { type, object };
      }
    },
  };
}

function objectOf(text: string): KubernetesObject {
  const value: unknown = JSON.parse(text);
  if (!isObject(value)) throw new ApiError(200, "the answer is not a JSON object");
  return value;
}

/** The message of a Status object, which is how the API server refuses. */
function messageOf(body: string): string {
  try {
    const { message } = objectOf(body);
    return typeof message === "string" ? message : body;
  } catch {
    return body;
  }
}
