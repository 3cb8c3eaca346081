-- A run of links; its stores, their jobs and the counts stand in tenant.link_part.
create table tenant.link_batch (
    tenant_id    uuid         not null,
    id           uuid         not null,
    title        varchar(255) not null check (title = btrim(title) and title <> ''),
    tab          varchar(15)  not null check (tab in ('ORDERS', 'SUBSCRIPTIONS')),
    created_by   uuid         not null,
    created_at   timestamptz  not null,
    -- whom it is for; null once that was deleted
    cohort_id    uuid,
    -- whether only the rows of the first look may be asked
    looking      boolean      not null,
    primary key (tenant_id, id),
    foreign key (tenant_id) references directory.tenant (id)
);
select directory.raise_walls('tenant.link_batch', 'select, insert, update');

create table tenant.link_item (
    tenant_id  uuid         not null,
    batch_id   uuid         not null,
    -- the cohort's line, from 1
    line       integer      not null,
    -- personal where it is an e-mail address
    input      varchar(255) not null,
    -- where it is asked: the account's store, or for what is sought the one whose turn it is
    store_id   uuid         not null,
    account_id varchar(64),
    -- whether no copy had it, so that the run's stores are asked one after the other
    sought     boolean      not null,
    -- whether it is one of those that are asked before a person's look
    first      boolean      not null default false,
    state      varchar(15)  not null check (state in ('WAITING', 'LINK', 'FAILED', 'DUPLICATE', 'EXPIRED')),
    sealed     bytea,
    expires_at timestamptz,
    reason     varchar(63),
    -- the service's own words
    words      varchar(255),
    same_as    integer,
    attempts   integer      not null default 0,
    asked_at   timestamptz,
    primary key (tenant_id, batch_id, line),
    foreign key (tenant_id, batch_id) references tenant.link_batch (tenant_id, id),
    check ((state = 'LINK') = (sealed is not null)),
    check (state <> 'LINK' or expires_at is not null),
    check (state <> 'FAILED' or reason is not null)
);
create index link_item_by_state on tenant.link_item (tenant_id, batch_id, state, line);
create index link_item_by_account on tenant.link_item (tenant_id, batch_id, store_id, account_id);
create index link_item_of_store on tenant.link_item (tenant_id, store_id, account_id);
-- What a slice asks next: read in this order without sorting what waits behind.
create index link_item_to_ask on tenant.link_item (tenant_id, batch_id, store_id, attempts, line)
    where state = 'WAITING' and account_id is not null;
create index link_item_to_look_up on tenant.link_item (tenant_id, batch_id, store_id, attempts, line)
    where state = 'WAITING' and account_id is null;
create index link_item_sought on tenant.link_item (tenant_id, batch_id, store_id) where state = 'WAITING' and sought;
create index link_item_expiry on tenant.link_item (tenant_id, expires_at) where sealed is not null;
select directory.raise_walls('tenant.link_item', 'select, insert, update');
