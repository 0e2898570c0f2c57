-- Run once by the postgres image, when its volume is empty: two roles that keep companies apart
-- (one owns and migrates, one is what the processes use), and a role and databases for Temporal.
\getenv owner_password TIEOUT_OWNER_PASSWORD
\getenv app_password TIEOUT_APP_PASSWORD
\getenv temporal_password TEMPORAL_DB_PASSWORD

create role tieout_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner_password';
create role tieout_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app_password';
create database tieout owner tieout_owner;
revoke all on database tieout from public;
grant connect on database tieout to tieout_app;

create role temporal login nosuperuser nobypassrls nocreatedb nocreaterole password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
revoke all on database temporal from public;
revoke all on database temporal_visibility from public;
