-- Notifications that were acknowledged and are not in the tables of alerts and reports yet: what is to be written there,
-- redacted, as JSON. One row a notification, so that an acknowledgement costs one insert; a row lives for moments.
CREATE TABLE unsettled_notifications (
  tenant_id INTEGER NOT NULL,
  notification_id TEXT NOT NULL,
  decision TEXT NOT NULL,
  PRIMARY KEY (tenant_id, notification_id)
) STRICT, WITHOUT ROWID;
