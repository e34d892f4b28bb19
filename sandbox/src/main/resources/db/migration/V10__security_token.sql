-- Requests that are signed with a temporary key carry this text, too. Null for a permanent key
ALTER TABLE access_key ADD COLUMN security_token VARCHAR(4096);
