create table tenant.store (
    tenant_id      uuid         not null,
    id             uuid         not null,
    name           varchar(255) not null check (name = btrim(name) and name <> ''),
    endpoint       varchar(63)  not null,
    tags           text[]       not null default '{}',
    connection     varchar(16)  not null,
    connection_at  timestamptz  not null,
    -- an account or product seen in this store, by which a new credential proves that it opens the same one
    known_account  varchar(64),
    known_product  varchar(255),
    created_at     timestamptz  not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id) references directory.tenant (id)
);
create unique index store_name on tenant.store (tenant_id, lower(name));
select directory.raise_walls('tenant.store');

create table tenant.store_credential (
    tenant_id   uuid        not null,
    id          uuid        not null,
    store_id    uuid        not null,
    sealed      bytea       not null,
    user_tail   varchar(4)  not null,
    -- recognises the same pair on a second store; keyed, so it tells nothing about the pair
    fingerprint char(32)    not null,
    created_at  timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, store_id),
    unique (tenant_id, fingerprint),
    foreign key (tenant_id, store_id) references tenant.store (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.store_credential');
