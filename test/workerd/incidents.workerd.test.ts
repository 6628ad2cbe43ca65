import { beforeAll, describe, expect, test } from "vitest";

import { openTestApp, type TestApp } from "../http/test-app.ts";
import { incidentFiles } from "../incidents/incident-files.ts";

describe("an incident is reported in workerd to the byte as it was recorded under Node:", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ bodyLimits: { webhook: 1_000_000, dump: 8_000_000, yaml: 2_000_000 } });
  });

  test.each(incidentFiles.map(({ slug, parts, markdown }) => [slug, parts, markdown] as const))(
    "%s",
    async (_, parts, markdown) => {
      const body = new FormData();
      for (const { name = "", bytes } of parts) body.append("file", new File([new Uint8Array(bytes)], name));
      const answer = await app.send("/v1/diagnoses?store=false&format=markdown", { method: "POST", body });
      expect(await answer.text()).toBe(markdown);
    },
  );
});
