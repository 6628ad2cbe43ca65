import { looksLikeEventRow } from "./event-row.ts";
import { firstLetter } from "./text-lines.ts";

const longest = 1_000;

/** Messages of the kubelet, the scheduler and the controllers that have one line, to their last word. */
const oneLined = [
  String.raw`Back-off restarting failed container(?: \S+ in pod \S+)?`,
  String.raw`(?:Created|Started|Stopping) container:? ?\S*`,
  String.raw`Container (?:created|started)`,
  String.raw`Container image "[^"]+" already present on machine\S*`,
  String.raw`Pulling image "[^"]+"`,
  String.raw`Successfully pulled image "[^"]+" in [\d.hms]+(?: \([\d.hms]+ including waiting\))?(?:\. Image size: \d+ bytes)?\.?`,
  String.raw`Error: (?:ErrImagePull|ImagePullBackOff)`,
  String.raw`Back-off pulling image "[^"]+"`,
  String.raw`Successfully assigned \S+ to \S+`,
  String.raw`AttachVolume\.Attach succeeded for volume "[^"]+"`,
  String.raw`(?:configmap|secret) "[^"]+" not found`,
  String.raw`failed to sync (?:configmap|secret) cache: timed out waiting for the condition`,
  String.raw`preemption: \d+/\d+ nodes are available: [^\n]{1,400}\.`,
  String.raw`Container \S+ failed (?:liveness|startup) probe, will be restarted`,
  String.raw`probe failed: HTTP probe failed with statuscode: \d{3}`,
  String.raw`probe failed: (?:Get "[^"]+": )?dial tcp \S+ (?:connect: (?:connection refused|no route to host)|i/o timeout)`,
  String.raw`probe failed: Get "[^"]+": [^\n]{1,80}\(Client\.Timeout exceeded while awaiting headers\)`,
  String.raw`Pod sandbox changed, it will be killed and re-created\.`,
  String.raw`attempting to pull the image may not succeed\.`,
  String.raw`Node is not ready`,
  String.raw`Cancelling deletion of Pod \S+`,
];
/** By its first word: a type of events, or a day. */
const row = /^[ \t]*(?:(?:Normal|Warning)\s|[A-Z][a-z]{2}, )/;
const wholeMessage = new RegExp(String.raw`\s(?:${oneLined.join("|")})\s*$`);

/** Whether this line cannot belong to the row of events right above it, because that row's message is complete. */
export function followsWholeMessage(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1] ?? "";
  const first = firstLetter(above);
  if (first !== 78 && first !== 87) return false;
  if (above.length > longest || !row.test(above) || !wholeMessage.test(above)) return false;
  return looksLikeEventRow(above) !== undefined && looksLikeEventRow(lines[at] ?? "") === undefined;
}
