-- Figures and findings made out of the mirror by a sweep. Nothing personal; all of it can be made anew at any time. No
-- foreign key to the store: a removed store's rows go with it by its event.

-- What came in on each UTC day, for judging a store by its own last weeks. Kept for 36 days.
create table tenant.store_day (
    tenant_id uuid    not null references directory.tenant (id),
    store_id  uuid    not null,
    day       date    not null,
    live      boolean not null,
    -- completed orders, rebills among them
    orders    bigint  not null,
    -- failed orders and failed charges of subscriptions
    declines  bigint  not null,
    primary key (tenant_id, store_id, day, live)
);

-- What came in in each quarter of an hour since yesterday: a day of any time zone is made of them.
create table tenant.store_quarter (
    tenant_id      uuid           not null references directory.tenant (id),
    store_id       uuid           not null,
    begins_at      timestamptz    not null,
    live           boolean        not null,
    -- empty for what has no money in it
    currency       varchar(3)     not null,
    orders         bigint         not null,
    revenue        numeric(19, 4) not null,
    declines       bigint         not null,
    subscriptions  bigint         not null,
    cancellations  bigint         not null,
    failed_rebills bigint         not null,
    primary key (tenant_id, store_id, begins_at, live, currency)
);

-- A store's rhythm and what was found in the last round. Rewritten only when something is different.
create table tenant.store_health (
    tenant_id   uuid    not null references directory.tenant (id),
    store_id    uuid    not null,
    -- when days and rhythm were last counted
    counted_at  timestamptz,
    -- webhooks of the last 28 days, and the second longest time without any, in seconds
    deliveries  bigint  not null default 0,
    usual_gap   bigint,
    -- an array of checks: name, level, code, since when, numbers
    findings    jsonb   not null default '[]',
    primary key (tenant_id, store_id)
);

-- When the tenant's stores were last judged, and the lock of who judges them.
create table tenant.health_round (
    tenant_id uuid        not null references directory.tenant (id),
    judged_at timestamptz not null,
    primary key (tenant_id)
);

select directory.raise_walls(format('tenant.%I', name)::regclass)
from unnest(array['store_day', 'store_quarter', 'store_health', 'health_round']) name;
