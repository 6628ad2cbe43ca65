import type { V1EnvVar } from "@kubernetes/client-node";

import type { Container } from "../../evidence/kubernetes.ts";
import type { Wire } from "../../evidence/wire.ts";
import {
  type Field,
  commandLine,
  flag,
  integer,
  integerOrName,
  list,
  named,
  present,
  prose,
  quantities,
  raw,
  record,
  token,
  tokens,
} from "./fields.ts";

const exec = record({ command: commandLine });
/** The name says whether the value is secret, so both are read together; so with a variable, below. */
const header: Field<{ name: string; value: string }> = (value, copying) => {
  const given = rawHeader(value, copying);
  return given && { name: given.name, value: named(given.name, given.value ?? "", copying) ?? "" };
};
const rawHeader = record({ name: token, value: raw }, { name: "" });

const tcpSocket = record({ host: token, port: integerOrName }, { port: "" });
const httpGet = record(
  {
    host: token,
    path: prose,
    port: integerOrName,
    scheme: token,
    httpHeaders: list(header, { name: "", value: "" }),
  },
  { port: "" },
);

const probe = record({
  exec,
  httpGet,
  tcpSocket,
  grpc: record({ port: integer, service: token }, { port: 0 }),
  initialDelaySeconds: integer,
  periodSeconds: integer,
  timeoutSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: integer,
});

const handler = record({ exec, httpGet, tcpSocket, sleep: record({ seconds: integer }, { seconds: 0 }) });

const keyReference = record({ name: token, key: token, optional: flag }, { key: "" });

const valueFrom = record({
  configMapKeyRef: keyReference,
  secretKeyRef: keyReference,
  fieldRef: record({ apiVersion: token, fieldPath: token }, { fieldPath: "" }),
  resourceFieldRef: record({ resource: token, containerName: token, divisor: token }, { resource: "" }),
  fileKeyRef: record(
    { volumeName: token, path: token, key: token, optional: flag },
    { volumeName: "", path: "", key: "" },
  ),
});

const rawVariable = record({ name: token, value: raw, valueFrom }, { name: "" });

const variable: Field<Wire<V1EnvVar>> = (value, copying) => {
  const given = rawVariable(value, copying);
  if (!given) return undefined;
  const kept = given.value === undefined ? undefined : named(given.name, given.value, copying);
  return {
    name: given.name,
    ...(kept !== undefined && { value: kept }),
    ...(given.valueFrom && { valueFrom: given.valueFrom }),
  };
};

const reference = record({ name: token, optional: flag });

export const resources = record({
  limits: quantities,
  requests: quantities,
  claims: list(record({ name: token, request: token }, { name: "" }), { name: "" }),
});

const profile = record({ type: token, localhostProfile: token }, { type: "" });

const securityContext = record({
  allowPrivilegeEscalation: flag,
  appArmorProfile: profile,
  capabilities: record({ add: tokens, drop: tokens }),
  privileged: flag,
  procMount: token,
  readOnlyRootFilesystem: flag,
  runAsGroup: integer,
  runAsNonRoot: flag,
  runAsUser: integer,
  seLinuxOptions: present({}),
  seccompProfile: profile,
});

const container = record(
  {
    name: token,
    image: prose,
    imagePullPolicy: token,
    command: commandLine,
    args: commandLine,
    workingDir: token,
    env: list(variable, { name: "" }),
    envFrom: list(record({ prefix: token, configMapRef: reference, secretRef: reference }), {}),
    ports: list(
      record(
        { name: token, containerPort: integer, hostPort: integer, hostIP: token, protocol: token },
        { containerPort: 0 },
      ),
      { containerPort: 0 },
    ),
    resources,
    livenessProbe: probe,
    readinessProbe: probe,
    startupProbe: probe,
    lifecycle: record({ postStart: handler, preStop: handler, stopSignal: token }),
    securityContext,
    restartPolicy: token,
    restartPolicyRules: list(
      record(
        { action: token, exitCodes: record({ operator: token, values: list(integer, 0) }, { operator: "" }) },
        { action: "" },
      ),
      { action: "" },
    ),
    terminationMessagePath: token,
    terminationMessagePolicy: token,
    tty: flag,
    stdin: flag,
    volumeMounts: list(
      record(
        {
          name: token,
          mountPath: token,
          readOnly: flag,
          subPath: token,
          subPathExpr: token,
          mountPropagation: token,
        },
        { name: "", mountPath: "" },
      ),
      { name: "", mountPath: "" },
    ),
    volumeDevices: list(record({ name: token, devicePath: token }, { name: "", devicePath: "" }), {
      name: "",
      devicePath: "",
    }),
  },
  { name: "" },
);

export const containers: Field<Container[]> = list(container, { name: "" });
