-- How far the kubelet had counted when a container was seen without the terminations that it counted: the greatest count of
-- each life of a pod, and when it was first seen. A life that nobody told by its UID is 0. What of it no restart on record
-- explains is a gap.
CREATE TABLE restart_counts (
  tenant_id INTEGER NOT NULL,
  workload_id INTEGER NOT NULL,
  pod_id INTEGER NOT NULL,
  container_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  restart_count INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, workload_id, pod_id, container_id, instance_id)
) STRICT, WITHOUT ROWID;
