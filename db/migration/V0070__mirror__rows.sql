-- The local copy of each store. Rows use FastSpring's ids: (tenant, store, id). No foreign key to the store: a removed
-- store's rows are destroyed by a sweep within 30 days, and are hidden at once because nobody can name the store any more.
--
-- In every table:
--   raw           what the service sent, without its "action" and "result"; null where an object is only known of
--   as_of         when the service said so at the earliest: no older telling replaces it
--   digest        of the typed columns and raw: a row that did not change is not written again
--   seen_at       when it was last met, exact to a day so that meeting it again writes nothing
--   gone_at       when it was proven gone; null for what is there
--   open_text     words for the search by everybody who may see the object: folded, each between blanks
--   personal_text words for the search by those who may see personal data
create extension if not exists pg_trgm with schema directory;

create table tenant.mirror_account (
    tenant_id       uuid         not null references directory.tenant (id),
    store_id        uuid         not null,
    id              varchar(64)  not null,
    first_name      varchar(255),
    last_name       varchar(255),
    email           varchar(255),
    company         varchar(255),
    phone           varchar(255),
    street          varchar(255),
    city            varchar(255),
    postal_code     varchar(255),
    region          varchar(255),
    country         varchar(2),
    language        varchar(15),
    subscribed      boolean,
    global_id       varchar(64),
    custom_id       varchar(255),
    stored_methods  integer,
    active_methods  integer,
    -- read by its own call; before that it is known from orders and subscriptions
    complete        boolean      not null,
    as_of           timestamptz  not null,
    digest          uuid         not null,
    raw             jsonb,
    seen_at         timestamptz  not null,
    gone_at         timestamptz,
    open_text       text         not null,
    personal_text   text         not null,
    primary key (tenant_id, store_id, id)
);
create index mirror_account_email on tenant.mirror_account (tenant_id, store_id, lower(email));
create index mirror_account_person on tenant.mirror_account (tenant_id, lower(email));
create index mirror_account_incomplete on tenant.mirror_account (tenant_id, store_id, id) where not complete and gone_at is null;
create index mirror_account_latest on tenant.mirror_account (tenant_id, store_id, as_of desc, id desc);

create table tenant.mirror_order (
    tenant_id       uuid         not null references directory.tenant (id),
    store_id        uuid         not null,
    id              varchar(64)  not null,
    reference       varchar(255),
    account_id      varchar(64),
    live            boolean      not null,
    completed       boolean      not null,
    reason          varchar(255),
    rebill          boolean      not null,
    currency        varchar(3),
    total           numeric(19, 4),
    tax             numeric(19, 4),
    subtotal        numeric(19, 4),
    discount        numeric(19, 4),
    payout_currency varchar(3),
    payout_total    numeric(19, 4),
    returned        numeric(19, 4),
    returns         integer      not null,
    products        text[]       not null,
    subscriptions   text[]       not null,
    coupons         text[]       not null,
    payment_type    varchar(63),
    card_ending     varchar(31),
    first_name      varchar(255),
    last_name       varchar(255),
    email           varchar(255),
    company         varchar(255),
    phone           varchar(255),
    country         varchar(2),
    changed_at      timestamptz,
    as_of           timestamptz  not null,
    digest          uuid         not null,
    raw             jsonb        not null,
    seen_at         timestamptz  not null,
    gone_at         timestamptz,
    open_text       text         not null,
    personal_text   text         not null,
    primary key (tenant_id, store_id, id)
);
create index mirror_order_latest on tenant.mirror_order (tenant_id, store_id, changed_at desc, id desc);
create index mirror_order_account on tenant.mirror_order (tenant_id, store_id, account_id, changed_at desc);
create index mirror_order_reference on tenant.mirror_order (tenant_id, reference);

create table tenant.mirror_subscription (
    tenant_id       uuid         not null references directory.tenant (id),
    store_id        uuid         not null,
    id              varchar(64)  not null,
    account_id      varchar(64),
    initial_order   varchar(64),
    state           varchar(31)  not null,
    active          boolean,
    live            boolean      not null,
    product         varchar(255),
    display         varchar(255),
    quantity        integer,
    managed         boolean,
    auto_renew      boolean,
    currency        varchar(3),
    price           numeric(19, 4),
    per_period      numeric(19, 4),
    interval_unit   varchar(31),
    interval_length integer,
    begin_on        date,
    next_on         date,
    end_on          date,
    canceled_on     date,
    deactivated_on  date,
    next_currency   varchar(3),
    next_total      numeric(19, 4),
    sequence        integer,
    decline_reason  varchar(63),
    payment_type    varchar(63),
    card_ending     varchar(31),
    -- by their paths, as far as its discounts come of coupons; those of its add-ons too
    coupons         text[]       not null default '{}',
    changed_at      timestamptz,
    as_of           timestamptz  not null,
    digest          uuid         not null,
    raw             jsonb        not null,
    seen_at         timestamptz  not null,
    gone_at         timestamptz,
    open_text       text         not null,
    personal_text   text         not null,
    primary key (tenant_id, store_id, id)
);
create index mirror_subscription_latest on tenant.mirror_subscription (tenant_id, store_id, changed_at desc, id desc);
create index mirror_subscription_account on tenant.mirror_subscription (tenant_id, store_id, account_id);
create index mirror_subscription_next on tenant.mirror_subscription (tenant_id, store_id, state, next_on);

create table tenant.mirror_product (
    tenant_id     uuid         not null references directory.tenant (id),
    store_id      uuid         not null,
    id            varchar(255) not null,
    parent        varchar(255),
    display       varchar(255),
    sku           varchar(255),
    format        varchar(63),
    as_of         timestamptz  not null,
    digest        uuid         not null,
    raw           jsonb        not null,
    seen_at       timestamptz  not null,
    gone_at       timestamptz,
    open_text     text         not null,
    personal_text text         not null,
    primary key (tenant_id, store_id, id)
);

create table tenant.mirror_coupon (
    tenant_id     uuid         not null references directory.tenant (id),
    store_id      uuid         not null,
    id            varchar(255) not null,
    codes         integer      not null,
    reason        varchar(255),
    -- percent, flat or tiers; what nobody knows stands as it is
    discount      varchar(31)  not null default '',
    percent       numeric(19, 4),
    -- in words of no language: 12.5%, or 5 USD, 4.5 EUR, or 3 tiers
    takes_off     varchar(1023),
    starts_at     timestamptz,
    ends_at       timestamptz,
    uses          integer,
    -- those it and its tiers name; for_all where it holds for others too
    products      text[]       not null default '{}',
    for_all       boolean      not null default false,
    as_of         timestamptz  not null,
    digest        uuid         not null,
    raw           jsonb        not null,
    seen_at       timestamptz  not null,
    gone_at       timestamptz,
    open_text     text         not null,
    personal_text text         not null,
    primary key (tenant_id, store_id, id)
);

-- A coupon's codes, replaced as a whole whenever they are read.
create table tenant.mirror_coupon_code (
    tenant_id uuid         not null references directory.tenant (id),
    store_id  uuid         not null,
    coupon_id varchar(255) not null,
    code      varchar(255) not null,
    primary key (tenant_id, store_id, coupon_id, code)
);
create index mirror_coupon_code_code on tenant.mirror_coupon_code (tenant_id, code);

-- What stores told of themselves, by webhook or read back. Kept until applied and for 90 days after.
create table tenant.mirror_event (
    tenant_id   uuid         not null references directory.tenant (id),
    store_id    uuid         not null,
    id          varchar(64)  not null,
    type        varchar(127) not null,
    live        boolean      not null,
    processed   boolean      not null,
    created_at  timestamptz,
    received_at timestamptz  not null,
    source      varchar(15)  not null check (source in ('WEBHOOK', 'READ')),
    applied_at  timestamptz,
    attempts    integer      not null default 0,
    due_at      timestamptz  not null,
    raw         jsonb        not null,
    primary key (tenant_id, store_id, id)
);
create index mirror_event_due on tenant.mirror_event (tenant_id, store_id, due_at) where applied_at is null;
create index mirror_event_latest on tenant.mirror_event (tenant_id, store_id, created_at desc, id desc);

-- How far each kind of thing of a store is copied and how fresh the copy is.
create table tenant.mirror_stream (
    tenant_id    uuid        not null references directory.tenant (id),
    store_id     uuid        not null,
    stream       varchar(31) not null,
    -- where the next call begins, in the stream's own format; no personal data
    checkpoint   text        not null default '',
    page_size    integer     not null,
    -- how many there are as the service said, null while it has not
    expected     bigint,
    known        bigint      not null default 0,
    -- the first copy is there as a whole
    copied_at    timestamptz,
    -- everything that had happened by then is in the copy
    fresh_until  timestamptz,
    last_ok_at   timestamptz,
    trouble      varchar(63),
    trouble_at   timestamptz,
    primary key (tenant_id, store_id, stream)
);

-- How the tenant wants a store's copy to be.
create table tenant.mirror_settings (
    tenant_id      uuid    not null references directory.tenant (id),
    store_id       uuid    not null,
    keep_months    integer not null default 24 check (keep_months between 1 and 240),
    -- whether the same person may be shown as one across this store and others that allow it
    group_people   boolean not null default false,
    -- whether events are marked as processed once they are in the copy; the mark is shared with the client's other integrations
    mark_processed boolean not null default false,
    primary key (tenant_id, store_id)
);

-- People who were erased, so that no copy brings them back: a keyed hash of the account's id or of the e-mail address.
create table tenant.mirror_tombstone (
    tenant_id uuid        not null references directory.tenant (id),
    store_id  uuid        not null,
    key_hash  bytea       not null,
    erased_at timestamptz not null,
    primary key (tenant_id, store_id, key_hash)
);

-- Stores that were removed, until their rows are destroyed.
create table tenant.mirror_removal (
    tenant_id  uuid        not null references directory.tenant (id),
    store_id   uuid        not null,
    removed_at timestamptz not null,
    primary key (tenant_id, store_id)
);

-- What the service sent lives beside the row, everything else in it, so that searching and paging touch narrow rows only.
do $$
declare
    relation text;
    field    name;
begin
    foreach relation in array array['account', 'order', 'subscription', 'product', 'coupon', 'event'] loop
        execute format('alter table tenant.mirror_%s set (toast_tuple_target = 256)', relation);
        for field in
            select attname from pg_attribute
            where attrelid = ('tenant.mirror_' || relation)::regclass and attnum > 0 and attstorage = 'x' and atttypid <> 'jsonb'::regtype
        loop
            execute format('alter table tenant.mirror_%s alter %I set storage main', relation, field);
        end loop;
    end loop;
end
$$;

select directory.raise_walls(format('tenant.%I', name)::regclass)
from unnest(array['mirror_account', 'mirror_order', 'mirror_subscription', 'mirror_product', 'mirror_coupon',
    'mirror_coupon_code', 'mirror_event', 'mirror_stream', 'mirror_settings', 'mirror_tombstone', 'mirror_removal']) name;
