import type { Context } from "hono";

import { Failure } from "../failure.ts";
import type { InputPart } from "../intake/read-input.ts";
import type { Refusal } from "../intake/refusal.ts";
import { mediaTypeOf } from "./contract.ts";
import type { AppEnvironment } from "./environment.ts";

/** The parts of a body: the files of a form, or the body itself. A form's other fields are refused, not overlooked. */
export async function partsOf(c: Context<AppEnvironment>): Promise<InputPart[]> {
  const mediaType = mediaTypeOf(c);
  if (mediaType !== "multipart/form-data") {
    refuseMedia(mediaType);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return [{ bytes, ...(mediaType !== "" && { mediaType }) }];
  }
  const form = await c.req.raw.formData().catch((cause: unknown) => {
    throw new Failure(
      "input_unreadable",
      "The multipart body is cut, or its boundary is not the one of the header.",
      {},
      { cause },
    );
  });
  const parts: InputPart[] = [];
  for (const [field, value] of form) {
    if (field !== "file") {
      throw new Failure("invalid_request", 'Each part of the form must be named "file".', {
        errors: [{ detail: 'must be named "file"', pointer: `#/body/${parts.length}` }],
      });
    }
    const part = typeof value === "string" ? { bytes: new TextEncoder().encode(value) } : await fileOf(value);
    parts.push(part);
  }
  return parts;
}

async function fileOf(file: File): Promise<InputPart> {
  const mediaType = file.type.split(";")[0]?.trim().toLowerCase() ?? "";
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...(file.name !== "" && file.name !== "blob" && { name: file.name }),
    ...(mediaType !== "" && { mediaType }),
  };
}

/** Media types that certainly hold no dump; any other is looked at. */
function refuseMedia(mediaType: string): void {
  if (/^(?:image|audio|video|font)\//.test(mediaType) || mediaType === "application/pdf") {
    throw new Failure(
      "unsupported_media_type",
      `${mediaType} cannot be read. Send JSON, YAML, text, an archive, or multipart/form-data.`,
    );
  }
}

/** Why a dump cannot be used, as the caller is told. */
export function failureOf({ code, detail, file, line, column }: Refusal): Failure {
  return new Failure(code, detail, {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  });
}
