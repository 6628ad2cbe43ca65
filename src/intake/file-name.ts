import type { KnownText } from "./format.ts";

/** What a file's name or path says of the text in it. */
export interface FileKnowledge extends KnownText {
  /**
   * `path`: a layout that a tool writes, so names in it are facts. `name`: `previous.app.log`, said on purpose.
   * `loose`: any `app.log`; its parts count only where the input knows a container or pod of that name.
   */
  certainty: "path" | "name" | "loose";
}

const dns = "[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?";
/** Takes as little as it can, so that a suffix behind it is left to be seen. */
const shortDns = "[a-z0-9](?:[-a-z0-9.]{0,251}?[a-z0-9])??";

type Groups = Record<string, string | undefined>;

/** The first that matches decides. */
const layouts: readonly {
  pattern: RegExp;
  certainty: FileKnowledge["certainty"];
  instance?: KnownText["instance"];
}[] = [
  // must-gather: namespaces/NS/pods/POD/CONTAINER/CONTAINER/logs/previous.log
  {
    pattern: new RegExp(
      `(?:^|/)namespaces/(?<namespace>${dns})/pods/(?<pod>${dns})/(?<container>${dns})/${dns}/logs/(?<when>previous|current)(?:\\.insecure)?\\.log$`,
    ),
    certainty: "path",
  },
  // Troubleshoot: cluster-resources/pods/logs/NS/POD/CONTAINER-previous.log
  {
    pattern: new RegExp(
      `(?:^|/)pods/logs/(?<namespace>${dns})/(?<pod>${dns})/(?<container>${shortDns})(?<when>-previous)?\\.log$`,
    ),
    certainty: "path",
  },
  // What scripts write: logs/NS/POD/CONTAINER/previous.log
  {
    pattern: new RegExp(
      `(?:^|/)logs/(?<namespace>${dns})/(?<pod>${dns})/(?<container>${dns})/(?<when>previous|current)\\.log$`,
    ),
    certainty: "path",
  },
  // A node's /var/log/pods/NS_POD_UID/CONTAINER/3.log
  {
    pattern: new RegExp(
      `(?:^|/)(?<namespace>${dns})_(?<pod>${dns})_[0-9a-f-]{32,36}/(?<container>${dns})/\\d{1,9}\\.log$`,
    ),
    certainty: "path",
    instance: "unknown",
  },
  // A node's /var/log/containers/POD_NS_CONTAINER-ID.log
  {
    pattern: new RegExp(
      `(?:^|/)(?<pod>${dns})_(?<namespace>${dns})_(?<container>${dns})-[0-9a-f]{64}\\.log$`,
    ),
    certainty: "path",
    instance: "unknown",
  },
  // kubectl cluster-info dump: NS/POD/logs.txt, with a line in it where each container's log starts
  {
    pattern: new RegExp(`(?:^|/)(?<namespace>${dns})/(?<pod>${dns})/logs\\.txt$`),
    certainty: "path",
    instance: "current",
  },
  { pattern: /(?:^|\/)(?<when>previous|current)\.(?:log|txt)$/, certainty: "name" },
  {
    pattern: new RegExp(`(?:^|/)(?<when>previous|current)\\.(?<container>${dns})\\.log$`),
    certainty: "name",
  },
  {
    pattern: new RegExp(`(?:^|/)(?<pod>${dns})_(?<container>${shortDns})(?<when>[._-]previous)?\\.log$`),
    certainty: "loose",
  },
  {
    pattern: new RegExp(`(?:^|/)(?<container>${shortDns})(?<when>[._-]previous)?\\.log$`),
    certainty: "loose",
  },
  { pattern: /[^/][._-](?<when>previous)\.(?:log|txt)$/, certainty: "loose" },
];

/** undefined when the name says nothing. */
export function readFileName(name: string | undefined): FileKnowledge | undefined {
  if (name === undefined || name.length > 1024) return undefined;
  const path = name.replaceAll("\\", "/");
  for (const { pattern, certainty, instance } of layouts) {
    const groups: Groups | undefined = pattern.exec(path)?.groups;
    if (!groups) continue;
    const { namespace, pod, container, when } = groups;
    const said =
      instance ?? (when?.includes("previous") ? "previous" : when === "current" ? "current" : undefined);
    return {
      certainty,
      ...(said !== undefined
        ? { instance: said }
        : certainty !== "loose" && { instance: "current" as const }),
      ...(namespace && { namespace }),
      ...(pod && { pod }),
      ...(container && { container }),
    };
  }
  return undefined;
}
