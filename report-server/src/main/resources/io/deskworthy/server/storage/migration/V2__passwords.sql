-- Who has none signs in by one-time links only. The hash is an Argon2id string with its salt.

CREATE TABLE account_password (
  account_id TEXT PRIMARY KEY REFERENCES account (id),
  hash       TEXT NOT NULL
);
