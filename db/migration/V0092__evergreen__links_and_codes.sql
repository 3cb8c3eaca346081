-- Which tenant's link an address /go/{token} is, by the hash of the token in it.
-- Without row-level security because a customer is nobody here; the address is found, then the tenant is bound.
create table directory.go_route (
    token_hash bytea       primary key check (length(token_hash) = 32),
    tenant_id  uuid        not null references directory.tenant (id),
    link_id    uuid        not null,
    unique (tenant_id, link_id)
);
grant select, insert, delete on directory.go_route to storefleet_app;

-- How often something was asked for at these addresses in a window of time: by a caller, of a link, of a tenant.
-- Without row-level security because callers are counted before a tenant is known; keys are hashes.
create table directory.go_count (
    key    bytea       primary key check (length(key) = 32),
    hits   integer     not null,
    until  timestamptz not null
);
grant select, insert, update, delete on directory.go_count to storefleet_app;
create index go_count_until on directory.go_count (until);

-- A link of our own to a customer's page: it makes FastSpring's link when the customer has proved the address on file.
create table tenant.evergreen_link (
    tenant_id    uuid        not null references directory.tenant (id),
    id           uuid        not null,
    store_id     uuid        not null,
    account_id   varchar(64) not null,
    tab          varchar(15) not null check (tab in ('ORDERS', 'SUBSCRIPTIONS')),
    -- so that the address can be shown or mailed again
    token_sealed bytea       not null,
    made_by      uuid,
    made_at      timestamptz not null,
    -- the last day (UTC) on which it works
    ends_on      date,
    revoked_at   timestamptz,
    -- codes sent, pages opened, customers let through, codes that were wrong
    sent         integer     not null default 0,
    opened       integer     not null default 0,
    passed       integer     not null default 0,
    failed       integer     not null default 0,
    opened_at    timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references tenant.store (tenant_id, id) on delete cascade
);
-- one that works for each customer and tab
create unique index evergreen_link_live on tenant.evergreen_link (tenant_id, store_id, account_id, tab)
    where revoked_at is null;
create index evergreen_link_of_store on tenant.evergreen_link (tenant_id, store_id, id desc);
select directory.raise_walls('tenant.evergreen_link');

-- The one code of a link that works; another takes its place.
create table tenant.evergreen_code (
    tenant_id  uuid        not null,
    link_id    uuid        not null,
    code_hash  varchar(32) not null,
    expires_at timestamptz not null,
    tries      integer     not null default 0,
    primary key (tenant_id, link_id),
    foreign key (tenant_id, link_id) references tenant.evergreen_link (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.evergreen_code');

-- Says that a browser has given the right code, while FastSpring is waited for.
create table tenant.evergreen_pass (
    tenant_id  uuid        not null,
    link_id    uuid        not null,
    pass_hash  bytea       not null check (length(pass_hash) = 32),
    expires_at timestamptz not null,
    -- no try is made before
    next_try   timestamptz not null,
    primary key (tenant_id, link_id, pass_hash),
    foreign key (tenant_id, link_id) references tenant.evergreen_link (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.evergreen_pass');
