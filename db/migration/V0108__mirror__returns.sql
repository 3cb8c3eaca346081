-- What was given back. The service lists returns nowhere: orders name theirs, and events tell of new ones. Nobody is named
-- here; who got the money stands with the order.
create table tenant.mirror_return (
    tenant_id uuid        not null references directory.tenant (id),
    store_id  uuid        not null,
    id        varchar(64) not null,
    order_id  varchar(64),
    live      boolean     not null,
    currency  varchar(3),
    amount    numeric(19, 4),
    -- when it was made; until the return itself was told of, the earliest change of its order that shows it
    made_at   timestamptz,
    exact     boolean     not null,
    seen_at   timestamptz not null,
    gone_at   timestamptz,
    primary key (tenant_id, store_id, id)
);
create index mirror_return_latest on tenant.mirror_return (tenant_id, store_id, made_at desc, id desc);
create index mirror_return_recent on tenant.mirror_return (tenant_id, made_at desc, id desc, store_id desc);
create index mirror_return_order on tenant.mirror_return (tenant_id, store_id, order_id);

select directory.raise_walls('tenant.mirror_return');
