import type { Pod } from "../evidence/kubernetes.ts";

/** ConfigMaps and Secrets that a pod takes something from, as "ConfigMap settings". */
export interface UsedObjects {
  used: string[];
  /** Of these those that it reads as files which change under a running container. */
  mounted: string[];
}

const most = 100;

export function usedObjects({ spec }: Pod): UsedObjects {
  const containers = [...(spec?.initContainers ?? []), ...(spec?.containers ?? [])];
  const variables = containers.flatMap(({ env, envFrom }) => [
    ...(envFrom ?? []).flatMap(({ configMapRef, secretRef }) => named(configMapRef?.name, secretRef?.name)),
    ...(env ?? []).flatMap(({ valueFrom }) =>
      named(valueFrom?.configMapKeyRef?.name, valueFrom?.secretKeyRef?.name),
    ),
  ]);
  const mounts = containers.flatMap(({ volumeMounts }) => volumeMounts ?? []);
  const files: string[] = [];
  const mounted: string[] = [];
  for (const volume of spec?.volumes ?? []) {
    const objects = [
      ...named(volume?.configMap?.name, volume?.secret?.secretName),
      ...(volume?.projected?.sources ?? []).flatMap((source) =>
        named(source?.configMap?.name, source?.secret?.name),
      ),
    ];
    files.push(...objects);
    // What is mounted by subPath stays as it was when the container started.
    const isFollowed = mounts.some(
      (mount) =>
        mount?.name === volume?.name && mount.subPath === undefined && mount.subPathExpr === undefined,
    );
    if (isFollowed) mounted.push(...objects);
  }
  return { used: distinct([...variables, ...files]), mounted: distinct(mounted) };
}

function named(configMap: string | undefined, secret: string | undefined): string[] {
  return [
    ...(configMap === undefined || configMap === "" ? [] : [`ConfigMap ${configMap}`]),
    ...(secret === undefined || secret === "" ? [] : [`Secret ${secret}`]),
  ];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].slice(0, most);
}
