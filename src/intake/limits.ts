/** How much a reader may be made to do. Sizes in bytes are the caller's business: it sees them first. */
export interface Limits {
  /** Nesting of objects and arrays. Kubernetes' own deepest object, a CustomResourceDefinition, stays below 40. */
  depth: number;
  /** Objects, arrays and (in YAML) scalars of one file. */
  nodes: number;
  /** Kubernetes objects of one file. */
  objects: number;
  /** Says that the time for this request is used up; asked between objects. Absent: no limit. */
  expired?: () => boolean;
}

export const defaultLimits: Limits = { depth: 64, nodes: 2_000_000, objects: 50_000 };

/** Of a text that is one of many in a file: it holds no more than it has letters, and all of them no more than the file. */
export function limitsOfPart(limits: Limits, text: string): Limits {
  return { ...limits, nodes: Math.min(limits.nodes, text.length) };
}
