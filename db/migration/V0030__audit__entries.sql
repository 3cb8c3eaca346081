-- Who did what. The application may add and read, never change or remove. No foreign keys: an entry outlives what it
-- speaks of, and must not lock the tenant's row.
create table tenant.audit_entry (
    tenant_id uuid         not null,
    id        uuid         not null,
    at        timestamptz  not null,
    member_id uuid,
    origin    varchar(20)  not null,
    action    varchar(255) not null,
    store_id  uuid,
    subject   varchar(255),
    outcome   varchar(20)  not null,
    details   jsonb        not null,
    primary key (tenant_id, id)
);
create index audit_entry_latest on tenant.audit_entry (tenant_id, at desc, id desc);
select directory.raise_walls('tenant.audit_entry', 'select, insert');
