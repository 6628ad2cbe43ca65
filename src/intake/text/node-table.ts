import type { Node } from "../../evidence/kubernetes.ts";
import type { Format, Piece } from "../format.ts";
import { readTableHeader } from "./table-header.ts";
import { isBlank, nextInked, textLines } from "./text-lines.ts";

/** `kubectl get nodes`: whether each is ready and takes new pods. */
export const nodeTable: Format = {
  id: "node-table",
  mediaTypes: [],
  sniff: (input) => {
    const lines = textLines(input);
    return readTableHeader(lines[nextInked(lines, 0, lines.length)] ?? "")?.kind === "nodes";
  },
  read: (input) => {
    const { origin, file, firstLine } = input;
    const pieces: Piece[] = [];
    let statusColumn = 1;
    textLines(input).forEach((line, at) => {
      if (isBlank(line) || line.length > 8_192) return;
      const header = readTableHeader(line);
      if (header !== undefined) {
        statusColumn = header.columns.indexOf("STATUS");
        return;
      }
      const cells = line.trim().split(/\s+/);
      const name = cells[0]?.replace(/^nodes?\//, "");
      const status = cells[statusColumn];
      if (name === undefined || status === undefined || !/^(?:Ready|NotReady|Unknown)\b/.test(status)) return;
      const number = at + firstLine;
      pieces.push({
        kind: "node",
        node: {
          object: toNode(name, status),
          source: {
            origin,
            form: "table",
            ...(file !== undefined && { file }),
            lines: new Map(
              [
                "/metadata/name",
                "/status/conditions/0",
                "/status/conditions/0/status",
                "/spec/unschedulable",
              ].map((pointer) => [pointer, number]),
            ),
          },
        },
      });
    });
    return { pieces, warnings: [] };
  },
};

/** `Ready`, `NotReady`, `Ready,SchedulingDisabled`; a node without the condition is shown as `Unknown`. */
function toNode(name: string, status: string): Node {
  const [ready, ...rest] = status.split(",");
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name },
    spec: rest.includes("SchedulingDisabled") ? { unschedulable: true } : {},
    // The column shows any state but True as NotReady, so the reason (Unknown or False) stays open.
    status: {
      conditions: [
        { type: "Ready", status: ready === "Ready" ? "True" : ready === "NotReady" ? "False" : "Unknown" },
      ],
    },
  };
}
