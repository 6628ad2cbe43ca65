import { describe, expect, test } from "vitest";

import { preformatted } from "../../src/intake/page.ts";
import { read } from "./read.ts";

const described = `Name:         web-0
Namespace:    shop
Node:         <none>
Containers:
  app:
    Image:          registry.example/web:1
    State:          Waiting
      Reason:       CrashLoopBackOff
    Ready:          False
    Restart Count:  7
Events:       <none>
`;
const html = described.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const podsOf = (text: string) => read(text).evidence.map(({ pod }) => pod?.object.metadata?.name);
const restartsAt = (text: string) =>
  read(text).evidence[0]?.pod?.source.lines?.get("/status/containerStatuses/0/restartCount");

describe("output is found in a page", () => {
  test.each<[string, string]>([
    [
      "a whole page",
      `<!DOCTYPE html>\n<html><head><title>OPS-1</title></head><body>\n<p>It dies</p>\n<pre>${html}</pre>\n</body></html>`,
    ],
    ["a piece of one", `<p>It dies</p><pre class="code"><code>${html}</code></pre>`],
    ["capitals", `<HTML><BODY><PRE>${html}</PRE></BODY></HTML>`],
    ["colours", `<div><pre>${html.replaceAll("web-0", '<span style="color:red">web-0</span>')}</pre></div>`],
    ["breaks in the place of line ends", `<div><pre>${html.replaceAll("\n", "<br/>")}</pre></div>`],
    ["a text field", `<html><form><textarea rows="9">${html}</textarea></form></html>`],
    ["numbers for signs", `<div><pre>${html.replaceAll("&lt;", "&#60;").replaceAll("&gt;", "&#x3e;")}</pre>`],
    ["a page whose end is missing", `<html><body><pre>${html}`],
    ["Windows' line ends", `<html>\r\n<pre>${html.replaceAll("\n", "\r\n")}</pre>`],
  ])("%s", (_, text) => {
    expect(podsOf(text)).toEqual(["web-0"]);
  });
  test("two outputs", () => {
    const other = html.replaceAll("web-0", "web-1");
    expect(podsOf(`<div><pre>${html}</pre><p>and</p><pre>${other}</pre></div>`)).toEqual(["web-0", "web-1"]);
  });
  test("lines keep their numbers", () => {
    expect(restartsAt(`<html>\n<body>\n<p>It dies</p>\n<pre>${html}</pre>`)).toBe(3 + 10);
  });
});

describe("nothing is made of", () => {
  test.each<[string, string]>([
    ["a page without output", "<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>"],
    ["an error's page", "<!DOCTYPE html><html><body><pre>Cannot GET /v1</pre></body></html>"],
    ["an empty one", "<html><pre></pre></html>"],
    ["a tag alone", "<html><pre"],
  ])("%s", (_, text) => {
    expect(read(text).refused).toMatchObject({
      code: "input_unknown",
      detail: expect.stringMatching(/HTML page/),
    });
  });
  test("what is no page", () => {
    expect(preformatted(`${described}<pre>x</pre>`)).toBeUndefined();
    expect(preformatted("")).toBeUndefined();
  });
});

test("secrets within are masked, also where signs are written as numbers", () => {
  const secret = "correct-horse-7battery";
  const text = `<html><pre>${html.replace("Events", `    Environment:\n      DB_PASSWORD:  ${secret}\n      URL:  postgres:&#47;/app:${secret}&#64;db/x\nEvents`)}</pre></html>`;
  const intake = read(text);
  expect(intake.evidence[0]?.pod).toBeDefined();
  expect(JSON.stringify(intake)).not.toContain(secret);
});

test.each<[string, string]>([
  ["a million tags", `<html>${"<pre>".repeat(200_000)}`],
  ["tags that never close", `<html>${"<pre ".repeat(200_000)}`],
  ["a million entities", `<html><pre>${"&#x3e;&".repeat(150_000)}</pre>`],
  ["halves of characters", "<html><pre>&#xd800;&#55296;&#0;&#x1fffff;&#999999;</pre>"],
])("hostile: %s", (_, text) => {
  expect(preformatted(text)?.isWellFormed() ?? true).toBe(true);
});
