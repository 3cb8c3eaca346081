-- directory: what must be known before a tenant is. The only tables without row-level security.
-- tenant:    everything a tenant owns. Each table starts its keys with tenant_id and calls directory.raise_walls.
create schema if not exists directory;
create schema if not exists tenant;
revoke all on schema directory, tenant from public;
grant usage on schema directory, tenant to storefleet_app;

create table directory.tenant (
    id         uuid primary key,
    slug       varchar(63)  not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
    name       varchar(255) not null check (name = btrim(name) and name <> ''),
    created_at timestamptz  not null
);
grant select, insert, update on directory.tenant to storefleet_app;

-- Forces row-level security on a tenant table and lets the application use it with the given privileges.
-- An unbound transaction has an empty or missing setting, which equals no tenant: it sees and writes no row.
create function directory.raise_walls(target regclass, privileges text default 'select, insert, update, delete')
    returns void
    language plpgsql
    set search_path = pg_catalog
as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy tenant_wall on %s using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid) '
        'with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', target);
    execute format('grant %s on %s to storefleet_app', privileges, target);
end
$$;
revoke execute on function directory.raise_walls(regclass, text) from public;
