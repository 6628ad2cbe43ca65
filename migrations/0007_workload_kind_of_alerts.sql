-- A Deployment and a Job can have the same name. NULL: the alert came before this column, or named no workload.
ALTER TABLE alerts ADD COLUMN workload_kind TEXT;
