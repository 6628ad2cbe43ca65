import { describe, expect, test } from "vitest";
import { fieldOrder, placeIn } from "../../../src/intake/text/field-order.ts";

const order = fieldOrder(["Name", "Namespace", "Node", "Node-Selectors"]);

const lines: Record<string, { line: string; start?: number; before?: number; place: number }> = {
  "the field that comes first": { line: "Name:  web-0", place: 0 },
  "a field some places behind the last": { line: "Node-Selectors:  <none>", before: 0, place: 3 },
  "one whose name begins like another": { line: "Node:  worker-1", before: 1, place: 2 },
  "one that stands before the last": { line: "Name:  web-0", before: 3, place: 0 },
  "the last one once more": { line: "Node:  worker-1", before: 2, place: 2 },
  "a field further in": { line: "    Node:  worker-1", start: 4, place: 2 },
  "a field behind a tab, whose beginning is not told": { line: "\tNode:  worker-1", start: 16, place: 2 },
  "a name with nothing behind its colon": { line: "Node:", place: 2 },
  "a tab behind the colon": { line: "Node:\tworker-1", place: 2 },
  "a blank before the colon": { line: "Node : worker-1", place: 2 },
  "a word that goes on behind the colon": { line: "Node:worker-1", place: -1 },
  "a name that goes on": { line: "Nodes:  3", place: -1 },
  "a name alone": { line: "Node", place: -1 },
  "another field": { line: "Status:  Running", place: -1 },
  "an empty line": { line: "", place: -1 },
};

describe("a field's place in kubectl's order", () => {
  test.each(Object.entries(lines))("%s", (_, { line, start = 0, before = -1, place }) => {
    expect(placeIn(order, line, start, before)).toBe(place);
  });
});
