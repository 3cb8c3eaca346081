-- A person wants a store's copy brought up to date now.
create table tenant.mirror_wish (
    tenant_id uuid        not null references directory.tenant (id),
    store_id  uuid        not null,
    wished_at timestamptz not null,
    primary key (tenant_id, store_id)
);

-- Objects to be read again at a given time: what we have written ourselves, and what could not be read in its list.
create table tenant.mirror_recheck (
    tenant_id uuid         not null references directory.tenant (id),
    store_id  uuid         not null,
    kind      varchar(15)  not null,
    id        varchar(255) not null,
    due_at    timestamptz  not null,
    attempts  integer      not null default 0,
    primary key (tenant_id, store_id, kind, id, due_at)
);
create index mirror_recheck_due on tenant.mirror_recheck (tenant_id, store_id, due_at);

-- Objects of which the service has said once, in words, that there are none.
create table tenant.mirror_doubt (
    tenant_id  uuid         not null references directory.tenant (id),
    store_id   uuid         not null,
    kind       varchar(15)  not null,
    id         varchar(255) not null,
    doubted_at timestamptz  not null,
    primary key (tenant_id, store_id, kind, id)
);

select directory.raise_walls(format('tenant.%I', name)::regclass)
from unnest(array['mirror_wish', 'mirror_recheck', 'mirror_doubt']) name;
