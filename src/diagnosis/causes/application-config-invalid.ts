import { editOwner, look } from "../advice.ts";
import { defineCause, type Detail, type Match, type Remediation } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import type { Target } from "../target.ts";

export const applicationConfigInvalid = defineCause({
  id: "application-config-invalid",
  category: "configuration",
  title: "The program refuses its configuration",
  explanation:
    "The program read its settings and refuses them: an unknown flag, a value that does not parse, a missing property or file, a name of a bucket, topic or queue that does not exist. A Service named like the program may have injected a variable such as REDIS_PORT=tcp://10.0.0.1:6379.",
  recognisedBy:
    "By the program's words about a flag, key, value, file or property in its last fatal block. A variable that is named as unset is environment-variable-missing; a ConfigMap or Secret that does not exist is config-reference-missing; an address that cannot be reached is a dependency's cause.",
  references: [
    "https://kubernetes.io/docs/concepts/configuration/configmap/",
    "https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables",
  ],
  outranks: [],
  triggers: ["named"],

  detect: (view) =>
    fromLogs(view, "application-config-invalid", ({ subject, detail, text }) => ({
      summary: isServiceLink(detail)
        ? `${subject} refuses ${detail["variable"] ?? "a variable"} with the value ${linkIn(detail)}, which Kubernetes injects for a Service of that name.`
        : `${subject} refuses its configuration${named(detail)}: ${shortText(text, 160)}`,
    })),

  remediation: (match, target) =>
    isServiceLink(match.detail ?? {})
      ? withoutServiceLinks(target)
      : isDnsLoop(match)
        ? withoutDnsLoop
        : correct(match, target),
});

const link = /tcp:\/\/[\d.]{7,15}:\d{1,5}/;

function isServiceLink({ value = "", url = "" }: Detail): boolean {
  return link.test(value) || link.test(url);
}

function linkIn({ value = "", url = "" }: Detail): string {
  return link.exec(value)?.[0] ?? link.exec(url)?.[0] ?? "tcp://";
}

/** CoreDNS ends when a question of its own comes back to it. */
function isDnsLoop({ summary }: Match): boolean {
  return /\bplugin\/loop\b|\bLoop \(\S{1,60} -> \S{1,60}\) detected for zone\b/.test(summary);
}

const withoutDnsLoop: Remediation[] = [
  {
    action: "See where it forwards to: /etc/resolv.conf is that of its node",
    command: [
      "kubectl",
      "-n",
      "kube-system",
      "get",
      "configmaps",
      "coredns",
      "node-local-dns",
      "--ignore-not-found",
      "-o",
      "yaml",
    ],
  },
  {
    action:
      "If the node's resolv.conf names a loopback address (systemd-resolved, dnsmasq), point the kubelet's resolvConf to the file with the real servers (/run/systemd/resolve/resolv.conf), or forward to them by address.",
  },
  { action: "A node's DNS that asks the cluster's DNS makes the same loop: it has to ask servers outside." },
];

function named({ flag, key, file, bucket }: Detail): string {
  const name = flag ?? key ?? file ?? bucket;
  return name === undefined ? "" : ` (${name})`;
}

function withoutServiceLinks(target: Target): Remediation[] {
  return [
    disableLinks(target),
    {
      action:
        "Or set the variable explicitly in env, which wins over the injected one, or rename the Service.",
    },
    look(target, "See which Service's name makes the variable", "get", "services"),
  ];
}

function disableLinks(target: Target): Remediation {
  const [kind] = (target.owner ?? "").split("/");
  const command =
    kind === "deployment" || kind === "statefulset" || kind === "daemonset"
      ? target.kubectl(
          "patch",
          target.owner ?? "",
          "--type=strategic",
          `--patch=${JSON.stringify({ spec: { template: { spec: { enableServiceLinks: false } } } })}`,
        )
      : undefined;
  if (!command) return editOwner(target, "Set enableServiceLinks: false in the pod's spec");
  const { caution } = editOwner(target, "");
  return {
    action: "Set enableServiceLinks: false in the pod template",
    command,
    ...(caution !== undefined && { caution }),
  };
}

/** The file itself, rather than something that it should hold. */
function isNotThere(file: string, summary: string): boolean {
  const [before = "", ...behind] = summary.split(file);
  return (
    behind.some((text) => saidBehind.test(text)) ||
    [before, ...behind.slice(0, -1)].some((text) => saidBefore.test(text))
  );
}

const saidBehind = /^["'`)]{0,2}[:,]? ?\(?(?:no such file|(?:was |is )?not found|does(?: not|n't) exist)/i;
const saidBefore = /(?:no such file or directory|ENOENT|not found)\b[^/\n]{0,40}$/i;

function correct({ detail = {}, summary }: Match, target: Target): Remediation[] {
  const { flag, file } = detail;
  if (flag !== undefined) {
    return [
      editOwner(target, `Correct args: this version of the program does not take ${flag} as given`),
      {
        action:
          "After an upgrade, compare the flags with the new version's release notes; a chart and an image of different versions do not fit.",
      },
    ];
  }
  return [
    editOwner(
      target,
      file === undefined
        ? "Correct the setting that the log names"
        : isNotThere(file, summary)
          ? `Give the container ${file}, which is not there: a volume or the image has to hold it under that path`
          : `Correct ${file}, or the volume that should hold it`,
    ),
    look(
      target,
      "See which ConfigMaps there are; the one that the pod mounts or reads is to be corrected",
      "get",
      "configmaps",
    ),
    {
      action:
        "A ConfigMap's files change within minutes and are read at the next start; variables and subPath files need a new start.",
    },
  ];
}
