import { diagnoseFiles } from "../../src/cli/diagnose-files.ts";

/** `crashline diagnose` within this process: its exit code, and what it wrote. */
export async function runDiagnose(
  args: readonly string[],
  { stdin = "", env = {}, columns }: { stdin?: string; env?: Record<string, string>; columns?: number } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const written = { stdout: "", stderr: "" };
  const code = await diagnoseFiles(args, {
    stdin: (async function* () {
      yield await Promise.resolve(new TextEncoder().encode(stdin));
    })(),
    // With a width it is a terminal.
    stdout: {
      write: (text) => (written.stdout += text),
      ...(columns !== undefined && { isTTY: true, columns }),
    },
    stderr: { write: (text) => (written.stderr += text) },
    env,
  });
  return { code, ...written };
}
