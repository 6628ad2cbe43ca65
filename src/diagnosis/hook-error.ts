/** Whether a container waits because its postStart hook failed. Up to 1.20 the reason goes on with what the hook said. */
export function isHookError(reason: string | undefined): boolean {
  return reason !== undefined && /^PostStartHookError(?:: |$)/.test(reason);
}
