import { editOwner, showRevisions } from "../advice.ts";
import { bareExit } from "../statements/bare-exit.ts";
import { defineCause, type Detail } from "../cause.ts";
import { fromLogs } from "../log-patterns/from-logs.ts";
import { shortText } from "../short-text.ts";
import { subject as who } from "../statements/say.ts";
import { statedMatches } from "../statements/stated-matches.ts";

/** With a sign and without. */
const windowsLoader: Readonly<Record<number, string>> = {
  [-1073741515]: "0xC0000135: a DLL that it needs was not found",
  3221225781: "0xC0000135: a DLL that it needs was not found",
  [-1073741511]: "0xC0000139: a DLL lacks a function that it needs",
  3221225785: "0xC0000139: a DLL lacks a function that it needs",
};

export const sharedLibraryMissing = defineCause({
  id: "shared-library-missing",
  category: "command",
  title: "A shared library is missing or too old",
  explanation:
    "The dynamic linker cannot load what the program was linked against: a library that the image lacks, a C library older than the one it was built with, or a glibc program in a musl image (and the reverse).",
  recognisedBy:
    "By the linker's words (`error while loading shared libraries`, `version GLIBC_2.34 not found`, `Error relocating`), or `no such file or directory` on executing a binary that exists: its loader is missing. The same words about a script mean a missing interpreter, which is command-not-found.",
  references: ["https://man7.org/linux/man-pages/man8/ld.so.8.html"],
  outranks: ["command-not-found"],
  triggers: ["named", ...Object.keys(windowsLoader).map(Number)],

  detect: (view) => [
    ...statedMatches(
      view,
      "shared-library-missing",
      ({ container, text }) => `${who(container)} cannot start: ${shortText(text)}`,
    ),
    ...fromLogs(view, "shared-library-missing", ({ subject, detail, text }) => ({
      summary: `${subject} cannot run: ${lacks(detail) ?? shortText(text, 160)}`,
    })),
    ...Object.entries(windowsLoader).flatMap(([code, meaning]) =>
      bareExit(view, Number(code), (container) => `Container ${container} ended with ${meaning}.`),
    ),
  ],

  remediation: ({ detail = {} }, target) => [
    ...(ofDriver.test(detail["library"] ?? "")
      ? [
          editOwner(
            target,
            `Request a GPU (limits of nvidia.com/gpu), on nodes with NVIDIA's container runtime: ${detail["library"] ?? ""} is the driver's and comes from the node, not from the image`,
          ),
        ]
      : []),
    showRevisions(target),
    {
      action: `Build and run on the same base: ${detail["version"] === undefined ? "install the library in the final image, or copy it from the build stage" : `a base image whose C library has ${detail["version"]}, or build on the older one`}.`,
    },
    {
      action:
        "A Go program that uses cgo needs the C library it was built with: build it with CGO_ENABLED=0, or not on a musl or scratch image.",
    },
  ],
});

/** What NVIDIA's runtime mounts into a container that has a GPU. */
const ofDriver = /^lib(?:cuda|nvidia-ml|nvcuvid|nvidia-encode)\.so/;

function lacks({ library, symbol, version, path }: Detail): string | undefined {
  if (version !== undefined) return `${library ?? "the C library"} lacks ${version}.`;
  if (symbol !== undefined) return `the symbol ${symbol} is in no library that it loads.`;
  if (library !== undefined) return `the shared library ${library} cannot be loaded.`;
  return path === undefined ? undefined : `the dynamic loader of ${path} is not in the image.`;
}
