-- How an agency shows itself to its customers.
create table tenant.evergreen_brand (
    tenant_id  uuid         not null primary key references directory.tenant (id),
    -- null: the agency's own
    name       varchar(80)  check (name = btrim(name) and name <> ''),
    accent     varchar(7)   not null check (accent ~ '^#[0-9a-f]{6}$'),
    -- PNG, drawn anew by us from what was given
    logo       bytea        check (length(logo) <= 1000000),
    changed_by uuid,
    changed_at timestamptz  not null
);
select directory.raise_walls('tenant.evergreen_brand', 'select, insert, update');
