/** Raised with every change of the tables below. */
export const TABLES_VERSION = 1

/**
 * Lists of things inside a document are JSON. A document's rows are replaced as one in a transaction. `gone` keeps the
 * milestones that a calendar may have shown, so that it can take them back.
 */
export const TABLES = `
create table run (
  id integer primary key,
  started_at text not null,
  ended_at text,
  outcome text,
  fingerprint text not null
) strict;

create table document (
  contract_id text primary key,
  source text not null unique,
  path text not null,
  root text not null,
  relative text not null,
  place text not null,
  "inner" text,
  result_name text,
  name_key text unique,
  state text not null,
  sha256 text,
  stamp text,
  fingerprint text,
  attempts integer not null default 0,
  members text,
  run integer not null,
  settled_in integer,
  read_in integer,
  milliseconds integer,
  made_at text,
  files text not null default '{}',
  summary text,
  signature blob,
  near_id text,
  near_share real
) strict;
create index document_run on document (run, place);
create index document_root on document (root);
create index document_state on document (state);
create index document_bytes on document (sha256);
create index document_first on document (sha256, contract_id) where state = 'done' and members is null;

create table milestone (
  contract_id text not null references document (contract_id),
  position integer not null,
  id text not null,
  kind text not null,
  first_day text,
  last_day text,
  recurring integer not null,
  sequence integer not null,
  gone integer not null,
  json text not null,
  primary key (contract_id, position, id)
) strict, without rowid;
create index milestone_days on milestone (last_day) where first_day is not null;

-- Whether a contract has changed since near-duplicates were joined.
create table note (changed integer not null) strict;
insert into note values (0);

create table passed_over (path text not null, reason text not null, run integer not null) strict;
`
