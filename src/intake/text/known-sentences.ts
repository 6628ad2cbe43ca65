interface Sentence {
  pattern: RegExp;
  reason: string;
  type: "Normal" | "Warning";
  kind?: "PersistentVolumeClaim";
}

const warning = (reason: string, pattern: RegExp): Sentence => ({ pattern, reason, type: "Warning" });
const normal = (reason: string, pattern: RegExp): Sentence => ({ pattern, reason, type: "Normal" });

/** What the cluster's own programs say of a pod, always in these words, and the reason of the Event. The first that fits counts. */
export const knownSentences: readonly Sentence[] = [
  warning(
    "FailedMount",
    /^(?:(?:MountVolume\.)?(?:SetUp(?:At)?|MountDevice) failed for volume "|(?:Mount|Map)Volume\.\w{1,40}(?: initialization| check)? failed for volume "|Storage node affinity check failed for volume "|Unable to (?:attach or )?mount volumes: |Unable to mount volumes for pod "|Mounting command: \S|Mounting arguments: .{0,1000}\/kubelet\/|Output: Running scope as unit:? run-)/,
  ),
  warning(
    "FailedAttachVolume",
    /^(?:(?:AttachVolume\.)?Attach failed for volume "|Multi-Attach error for volume "|Failed to attach volume "[^"]{1,253}" on node "|Error attaching EBS volume "|Could not attach (?:EBS Disk|volume) "|Attach volume "[^"]{1,253}" to instance ")/,
  ),
  {
    ...normal(
      "FailedBinding",
      /^no persistent volumes available for this claim and no storage class is set$/,
    ),
    kind: "PersistentVolumeClaim",
  },
  {
    ...warning(
      "ProvisioningFailed",
      /^(?:[Ff]ailed to provision volume with StorageClass "|storageclass\.storage\.k8s\.io "[^"]{1,253}" not found$)/,
    ),
    kind: "PersistentVolumeClaim",
  },
  warning(
    "FailedScheduling",
    /^\d{1,5}\/\d{1,5} nodes (?:are )?available:|^\d{1,5} node\(s\) (?:didn't|had|were|did not|exceed)/,
  ),
  warning("FailedScaleUp", /^Node scale up in zones? [a-z0-9, -]{1,400} associated with this pod failed: \S/),
  normal("NotTriggerScaleUp", /^pod didn't trigger scale-?up(?: \([^)]{1,200}\))?: \d/),
  warning(
    "FailedCreatePodSandBox",
    // Only the plug-in of flannel reads this file.
    /^(?:network: )?(?:loadFlannelSubnetEnv failed: )?open \/run\/flannel\/subnet\.env: |^(?:Failed (?:to )?create pod sandbox: |[Nn]etworkPlugin cni failed to set ?up pod ")/,
  ),
  normal("Scheduled", /^Successfully assigned \S{1,320} to \S{1,253}$/),
  normal("SuccessfulMountVolume", /^MountVolume\.SetUp succeeded for volume "/),
  normal("Created", /^Created container:? [a-z0-9][-a-z0-9]{0,62}$/),
  normal("Started", /^Started container [a-z0-9][-a-z0-9]{0,62}$/),
  normal("Killing", /^Stopping container [a-z0-9][-a-z0-9]{0,62}$/),
  normal("AddedInterface", /^Add \w{1,15} \[[^\]]{1,100}\] from \S{1,100}$/),
  normal("SuccessfulAttachVolume", /^AttachVolume\.Attach succeeded for volume "/),
  warning("BackOff", /^(?:Error: )?[Bb]ack-off \S{0,12} ?restarting failed (?:docker )?container/),
  normal("BackOff", /^Back-off pulling image "/),
  normal("Pulling", /^Pulling image "/),
  normal(
    "Pulled",
    /^(?:Successfully pulled image "|Container image "[^"]{1,512}" already present on machine)/,
  ),
  warning("Failed", /^Failed to pull image "/),
  warning("ErrImageNeverPull", /^Container image "[^"]{1,512}" is not present with pull policy of Never$/),
  // containerd's own words, and in front of them what its caller makes of them.
  warning(
    "Failed",
    /^(?:[a-z ]{4,40}: )?(?:rpc error: code = \w{2,20} desc = )?failed to pull and unpack image "/,
  ),
  warning(
    "Failed",
    /^(?:failed to do request|Error response from daemon): (?:Head|Get) "https?:\/\/[^\s"/]{1,253}\/v2\/[^\s"]{1,500}\/manifests\//,
  ),
  warning("Failed", /^Error response from daemon: Get "?https?:\/\/[^\s"/]{1,253}\/v[12]\/(?:_ping)?"?: \S/),
  warning(
    "Failed",
    /^(?:Error response from daemon: )?pull access denied for \S{1,512}, repository does not exist or may require /,
  ),
  // Up to 1.3.
  warning(
    "Failed",
    /^image pull failed for \S{1,512}, this may be because there are no credentials on this request\./,
  ),
  warning("Failed", /^Error: (?:ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull)$/),
  warning("Failed", /^Error: (?:configmap|secret)s? "[^"]{1,253}" not found$/),
  warning("Failed", /^Error: couldn't find key \S{1,253} in (?:ConfigMap|Secret) /),
  warning(
    "Failed",
    /^(?:Error: )?failed to create containerd (?:task|container): |^Error: (?:failed to start container "|container has runAsNonRoot and image )/,
  ),
  warning(
    "Failed",
    /^Error: (?:failed to (?:prepare subPath|create subPath directory) for volumeMount |failed to reserve container name |failed to generate container "|container create failed: |cannot find volume ")/,
  ),
  warning(
    "FailedCreate",
    /^(?:Error creating: |create Pod \S{1,253} in StatefulSet \S{1,253} failed error: |Error from server \(Forbidden\): (?:error when creating "[^"]{1,253}": )?(?=.{0,400} is forbidden: (?!User ")))?["']?pods "[^"]{1,253}" is forbidden: /,
  ),
  warning("Failed", /^Error: failed to get sandbox container task: /),
  // The runtime's own words, of whichever runtime.
  warning(
    "Failed",
    /^(?:Error: )?(?:docker: )?(?:Error response from daemon: )?(?:OCI runtime create failed: |oci runtime error: |container_linux\.go:\d{1,5}: starting container process caused|runc create failed: |failed to create shim(?: task)?: )/,
  ),
  warning("InspectFailed", /^Failed to apply default image tag "/),
  warning("Unhealthy", /^(?:Liveness|Readiness|Startup) [Pp]robe (?:failed|errored)\b/),
  normal(
    "Killing",
    /^(?:(?:Init container|Container) \S{1,63} failed (?:liveness|startup) probe(?:, will be restarted)?$|Killing container with id [a-z]{2,12}:\/\/\S{1,253}:\s?(?:Container failed liveness probe\b|pod ".{1,600} is unhealthy, it will be killed))/,
  ),
  warning(
    "Evicted",
    /^(?:The node was low on resource: |(?:Pod )?The node had condition: \[|Usage of EmptyDir volume "|Pod ephemeral local storage usage exceeds |Container \S{1,63} exceeded its local ephemeral storage limit )/,
  ),
  warning(
    "DeadlineExceeded",
    /^(?:Pod failed: )?Pod was active on the node longer than (?:the )?specified deadline\b/,
  ),
  warning("NodeNotReady", /^Node is not ready$/),
  warning("UnexpectedAdmissionError", /^(?:Pod (?:was rejected: )?)?Allocate failed due to \S/),
  normal("TaintManagerEviction", /^(?:Cancelling deletion of|Marking for deletion) Pod \S{1,320}$/),
  warning("MissSchedule", /^Missed scheduled time to start a job: /),
  warning("FailedNeedsStart", /^Cannot determine if job needs to be started: /),
  warning("SandboxChanged", /^Pod sandbox changed, it will be killed and re-created\.$/),
  warning("FailedSync", /^Error syncing pod(?:$|, skipping: )/),
  warning("FailedPostStartHook", /^(?:Exec|HTTP|Sleep) lifecycle hook .{1,600}? failed - error: /),
  warning("FailedCreate", /^(?:Error creating: |create Pod \S{1,253} in StatefulSet \S{1,253} failed\b)/),
];
