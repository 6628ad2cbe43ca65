import { describe, expect, test } from "vitest";

import { extractPath, withPlausiblePaths } from "../../../src/diagnosis/log-patterns/extract-path.ts";

describe("the path that an error is about", () => {
  const rows: Record<string, { text: string; path: string | undefined }> = {
    "stands in quotes": { text: "mkdir '/data/x': permission denied", path: "/data/x" },
    "stands bare": { text: "open /data/x.db: permission denied", path: "/data/x.db" },
    "may be relative": { text: 'could not create lock file "postmaster.pid": full', path: "postmaster.pid" },
    "is not the script that tells of it": {
      text: "/usr/bin/conf.sh: line 130: /data/id: Permission denied",
      path: "/data/id",
    },
    "does not take the full stop of its sentence along": {
      text: "cannot write /data/log.",
      path: "/data/log",
    },
    "is no word behind a verb": {
      text: "could not write lock file: No space left on device",
      path: undefined,
    },
    "is no word behind another": { text: "cp: write error: No space left on device", path: undefined },
  };
  test.each(Object.entries(rows))("%s", (_, { text, path }) => {
    expect(extractPath({}, text)["path"]).toBe(path);
  });
});

describe("what a pattern took for a path", () => {
  const rows: Record<string, { given: string; is: string | undefined }> = {
    "stays one": { given: "/etc/app/app.conf", is: "/etc/app/app.conf" },
    "loses the end of the sentence": { given: "/etc/app/app.conf.", is: "/etc/app/app.conf" },
    "may be a name": { given: "app.conf", is: "app.conf" },
    "is no word": { given: "the", is: undefined },
    "is no beginning of an error": { given: "[Errno", is: undefined },
  };
  test.each(Object.entries(rows))("%s", (_, { given, is }) => {
    expect(withPlausiblePaths({ file: given, path: given, key: "a" })).toEqual({
      key: "a",
      ...(is !== undefined && { file: is, path: is }),
    });
  });
});
