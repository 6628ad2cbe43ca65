-- What stands beside the pods and decides whether crashes have something in common: which zone and version a node has, which
-- addresses are a Service's. One row an object, as it was seen last; `facts` is JSON.
CREATE TABLE surroundings (
  tenant_id INTEGER NOT NULL,
  cluster TEXT NOT NULL,
  kind TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (tenant_id, cluster, kind, namespace, name)
) STRICT, WITHOUT ROWID;
