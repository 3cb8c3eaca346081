-- How fast FastSpring may be called: one bucket for each outgoing address and one for each credential, learned.
-- Without row-level security because tenants share the outgoing address; names are configured or opaque, never personal.
create table directory.api_quota (
    bucket     varchar(255)     primary key check (bucket ~ '^(address|credential):.'),
    rate       double precision not null check (rate > 0),
    permits    double precision not null,
    updated_at timestamptz      not null,
    blocked_until timestamptz
);
grant select, insert, update on directory.api_quota to storefleet_app;
