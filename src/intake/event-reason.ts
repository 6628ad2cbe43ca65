/** Kubernetes 1.0 wrote the reasons of its events small: `failedMount`. */
export function eventReason(given: string | undefined): string {
  return given === undefined ? "" : given.charAt(0).toUpperCase() + given.slice(1);
}
