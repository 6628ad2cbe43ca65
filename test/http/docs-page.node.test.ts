import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readConfig } from "../../src/config.ts";
import { type Service, startService } from "../../src/node.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasBrowser = await access(executablePath).then(
  () => true,
  () => false,
);

test("a browser is there where everything is tested", () => {
  expect(hasBrowser || process.env["CI"] === undefined).toBe(true);
});

describe.runIf(hasBrowser)("in a browser", () => {
  let folder: string;
  let service: Service;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "crashline-docs-"));
    service = await startService(readConfig({ PORT: "0", CRASHLINE_DB: join(folder, "docs.db") }));
    browser = await chromium.launch({
      executablePath,
      // The rest are services of the browser's own that would call home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.close();
    await rm(folder, { recursive: true });
  });

  test("it shows every operation, asks nobody but the service, and nothing is refused or fails", async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${service.url}/docs`);
    await page.locator("#operations-diagnosis-createDiagnoses .opblock-summary").click();
    await page.getByText("curl's default content type").waitFor();
    expect(await page.locator(".opblock").count()).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    expect([...new Set(asked.map((url) => url.replace(service.url, "")))].toSorted()).toEqual([
      "/docs",
      "/docs/start.js",
      "/docs/swagger-ui-bundle.js",
      "/docs/swagger-ui.css",
      "/openapi.yaml",
    ]);
  });

  test("its policy keeps it from asking others, whatever runs in it", async () => {
    const page = await browser.newPage();
    await page.goto(`${service.url}/docs`);
    const directive = await page.evaluate(
      `new Promise((resolve) => {
        addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
        fetch("http://127.0.0.2:9/").then(() => resolve("asked"), () => {});
      })`,
    );
    expect(directive).toBe("connect-src");
  });

  test("a request can be tried from it", async () => {
    const page = await browser.newPage();
    await page.goto(`${service.url}/docs`);
    await page.locator("#operations-operation-getHealth .opblock-summary").click();
    await page.getByRole("button", { name: "Try it out" }).click();
    await page.getByRole("button", { name: "Execute" }).click();
    await page.locator(".live-responses-table .response-col_status", { hasText: "200" }).first().waitFor();
    expect(await page.locator(".live-responses-table").innerText()).toContain('"status": "ok"');
  });
});
