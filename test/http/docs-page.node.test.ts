import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { readConfig } from "../../src/config.ts";
import { type Service, startService } from "../../src/node.ts";
import { openTestApp } from "./test-app.ts";

const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const hasBrowser = await access(executablePath).then(
  () => true,
  () => false,
);

test("a browser is there where everything is tested", () => {
  expect(hasBrowser || process.env["CI"] === undefined).toBe(true);
});

describe("without a browser", () => {
  const rows: Record<string, { path: string; installed: boolean; status: number }> = {
    "the page, where its files are installed": { path: "/docs", installed: true, status: 200 },
    "the page, where they are not": { path: "/docs", installed: false, status: 404 },
    "one of its files, where they are not": { path: "/docs/swagger-ui.css", installed: false, status: 404 },
    "a file of the package that the page does not need": {
      path: "/docs/package.json",
      installed: true,
      status: 404,
    },
    "a file outside": { path: "/docs/..%2f..%2fpackage.json", installed: true, status: 404 },
    "a member of every object": { path: "/docs/constructor", installed: true, status: 404 },
  };
  test.each(Object.entries(rows))("%s", async (_, { path, installed, status }) => {
    const app = await openTestApp(
      installed ? { docs: () => Promise.resolve(new TextEncoder().encode("a").buffer) } : {},
    );
    expect((await app.send(path, { scopes: null })).status).toBe(status);
  });
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
