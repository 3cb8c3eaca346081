-- The master keyset of this installation, encrypted with the operator's passphrase. One row; the version only grows.
-- The check value is sealed by the keyset itself: it tells a right passphrase from one that decrypts to noise.
create table directory.master_keyset (
    only_row    boolean     primary key default true check (only_row),
    version     bigint      not null check (version > 0),
    iterations  integer     not null check (iterations >= 210000),
    locked      bytea       not null,
    check_value bytea       not null,
    changed_at  timestamptz not null
);
grant select, insert, update on directory.master_keyset to storefleet_app;

-- One row a tenant: its keyset for seals and its key for fingerprints, each wrapped by the master keyset.
-- No foreign key to directory.tenant: the row commits on its own, perhaps before the transaction that adds the tenant.
create table tenant.keyset (
    tenant_id      uuid        not null primary key,
    version        bigint      not null check (version > 0),
    sealing        bytea       not null,
    fingerprinting bytea       not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null
);
select directory.raise_walls('tenant.keyset', 'select, insert, update');
