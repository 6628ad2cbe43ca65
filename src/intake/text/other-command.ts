/** `alice@host:~$ `, `$ `, `C:\Users\alice>`: what stands before a command. */
export function promptOf(line: string): string {
  return (
    /^[ \t]*(?:(\+{1,4}(?= )|[^\n]{0,160}?[$#%❯➜»λ>])[ \t]+|([A-Za-z]:\\[^\n<>|?*"]{0,160}>))\S/
      .exec(line)
      ?.slice(1)
      .find((sign) => sign !== undefined) ?? ""
  );
}

/** Whether a shell that traces its commands (`set -x`) wrote the line: `+ cat x`. */
export function isTraced(line: string): boolean {
  return /^\+{1,4} /.test(line.slice(0, 6));
}

const tools =
  /^(?:sudo )?(?:cat|ls|echo|helm|git|grep|curl|wget|exit|clear|vim?|nano|export|cd|df|free|top|ps|uname|env|aws|gcloud|az|eksctl|terraform|minikube|kind|istioctl|flux|argocd|ssh|systemctl|journalctl|dmesg|less|tail|head|jq|yq)\b/;

/** Another program typed at a prompt that was seen before kubectl: its output is not a container's. */
export function isOtherCommand(line: string, prompts: ReadonlySet<string>): boolean {
  if (line.length > 2_000) return false;
  // Nothing is typed yet.
  if (prompts.has(line.trim())) return true;
  const sign = promptOf(line);
  if (!prompts.has(sign)) return false;
  const rest = line.trimStart().slice(sign.length).trim();
  return rest === "" || (tools.test(rest) && !/^(?:sudo )?(?:journalctl|dmesg)\b/.test(rest));
}
