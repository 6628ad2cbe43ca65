import { isRecord } from "../objects/fields.ts";

/**
 * The value at a path of names with dots between them. Each name may have dots itself: log systems write
 * `{"kubernetes":{"pod":{"name":...}}}` and `{"kubernetes.pod.name":...}` for the same.
 */
export function valueAt(record: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path];
  for (let dot = path.indexOf("."); dot > 0; dot = path.indexOf(".", dot + 1)) {
    const name = path.slice(0, dot);
    const inner = Object.hasOwn(record, name) ? record[name] : undefined;
    const found = isRecord(inner) ? valueAt(inner, path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
