import { look } from "../advice.ts";
import { defineCause } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";
import { volumeErrorIn } from "../statements/volume-message.ts";

export const dataCorrupted = defineCause({
  id: "data-corrupted",
  category: "storage",
  title: "The stored data is damaged",
  explanation:
    "The program reads its own data at start and finds it damaged, incomplete or of another cluster: a checksum that does not match, a log that ends too early, a missing control file. It refuses to go on rather than make it worse.",
  recognisedBy:
    "By the store's own words (checksum mismatch, corruption, invalid page, could not locate a valid checkpoint record). Data of another version is database-schema-mismatch; a lock that is held is data-locked; errors of the disk itself are storage-io-error.",
  references: ["https://kubernetes.io/docs/concepts/storage/volume-snapshots/"],
  outranks: [],
  triggers: ["named"],

  detect: (view) => [
    ...statedMatches(
      view,
      "data-corrupted",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(volumeErrorIn(text))}`,
    ),
    ...fromLogs(view, "data-corrupted", ({ ended, detail, text }) => ({
      summary: `${ended} because its stored data${detail["path"] === undefined ? "" : ` (${detail["path"]})`} is damaged: ${shortText(text, 160)}`,
    })),
  ],

  remediation: (_match, target) => [
    look(
      target,
      "See which claim holds the data, and whether there is a snapshot of it",
      "get",
      "persistentvolumeclaims",
    ),
    {
      action:
        "Copy or snapshot the volume as it is before trying to repair it; then use the program's own repair tool, or restore a backup.",
      caution: "Do not delete the claim or the data directory first: what is left may be all there is.",
    },
    {
      action:
        "A member of a replicated store (etcd, Kafka, Elasticsearch, a database replica) is better rebuilt from its healthy peers, by that store's procedure for replacing a member.",
    },
    { action: "Look for what damaged it: a full disk, a killed node, two pods writing to one volume." },
  ],
});
