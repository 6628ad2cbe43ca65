/** An object of the cluster beside its pods: where it belongs and when it was written, and nothing of its content. */
export interface Surrounding {
  /** undefined: the input does not name it. */
  cluster?: string;
  kind: string;
  /** "" for objects of the cluster. */
  namespace: string;
  name: string;
  createdAt?: string;
  /** When which parts were written after it was made, by the field managers that its metadata names. */
  writes: readonly { at: string; keys: readonly string[] }[];
  facts?: NodeFacts | AddressFacts;
  /** When this was so, RFC 3339. */
  seenAt?: string;
}

/** Kinds of which a change concerns everybody, or all pods of a namespace, and not only those that refer to the object. */
export const sharedKinds: readonly string[] = [
  "ValidatingWebhookConfiguration",
  "MutatingWebhookConfiguration",
  "NetworkPolicy",
  "ResourceQuota",
  "LimitRange",
  "CSIDriver",
  "StorageClass",
];

/** What a Node shares with others. */
export interface NodeFacts {
  isSchedulable: boolean;
  zone?: string;
  pool?: string;
  instanceType?: string;
  kubelet?: string;
  kernel?: string;
  runtime?: string;
}

/** Addresses behind the name of a Service. */
export interface AddressFacts {
  service: string;
  addresses: readonly string[];
}
