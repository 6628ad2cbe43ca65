import type { Pod } from "../../evidence/kubernetes.ts";
import { containers, resources } from "./container.ts";
import { type Field, flag, integer, list, mapOf, present, record, token } from "./fields.ts";
import { labels, metadata } from "./metadata.ts";
import { podStatus } from "./pod-status.ts";
import { volumes } from "./volume.ts";

const profile = record({ type: token, localhostProfile: token }, { type: "" });
const name = list(record({ name: token }, { name: "" }), { name: "" });

const podSpec = record(
  {
    containers,
    initContainers: containers,
    ephemeralContainers: containers,
    volumes,
    nodeName: token,
    nodeSelector: mapOf((value, copying) => token(value, copying)),
    restartPolicy: token,
    activeDeadlineSeconds: integer,
    terminationGracePeriodSeconds: integer,
    serviceAccountName: token,
    automountServiceAccountToken: flag,
    enableServiceLinks: flag,
    hostNetwork: flag,
    hostPID: flag,
    hostname: token,
    subdomain: token,
    dnsPolicy: token,
    runtimeClassName: token,
    schedulerName: token,
    schedulingGates: name,
    priority: integer,
    priorityClassName: token,
    shareProcessNamespace: flag,
    imagePullSecrets: name,
    readinessGates: list(record({ conditionType: token }, { conditionType: "" }), { conditionType: "" }),
    resources,
    os: record({ name: token }, { name: "" }),
    securityContext: record({
      appArmorProfile: profile,
      fsGroup: integer,
      fsGroupChangePolicy: token,
      runAsGroup: integer,
      runAsNonRoot: flag,
      runAsUser: integer,
      seLinuxOptions: present({}),
      seccompProfile: profile,
      supplementalGroups: list(integer, 0),
      sysctls: list(record({ name: token, value: token }, { name: "", value: "" }), { name: "", value: "" }),
    }),
    tolerations: list(
      record({ key: token, operator: token, value: token, effect: token, tolerationSeconds: integer }),
      {},
    ),
    // That there is one is all that is read: the scheduler's event says what it came to.
    affinity: record({ nodeAffinity: present({}), podAffinity: present({}), podAntiAffinity: present({}) }),
    topologySpreadConstraints: list(
      record(
        { maxSkew: integer, topologyKey: token, whenUnsatisfiable: token },
        { maxSkew: 1, topologyKey: "", whenUnsatisfiable: "" },
      ),
      { maxSkew: 1, topologyKey: "", whenUnsatisfiable: "" },
    ),
  },
  { containers: [] },
);

export const pod: Field<Pod> = record({ metadata, spec: podSpec, status: podStatus });

/** A PodTemplateSpec: what an owner would make its pods from. */
export const podTemplate = record({ metadata: record({ labels, annotations: labels }), spec: podSpec });
