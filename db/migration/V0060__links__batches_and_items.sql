create table tenant.link_batch (
    tenant_id    uuid         not null,
    id           uuid         not null,
    -- the job that works on it, or worked on it last
    job_id       uuid         not null,
    store_id     uuid         not null,
    title        varchar(255) not null check (title = btrim(title) and title <> ''),
    tab          varchar(15)  not null check (tab in ('ORDERS', 'SUBSCRIPTIONS')),
    created_by   uuid         not null,
    created_at   timestamptz  not null,
    -- 1 once the service has refused a batch as a whole
    ids_per_call integer      not null,
    -- counted from the items each time they change
    links        integer      not null default 0,
    failed       integer      not null default 0,
    waiting      integer      not null default 0,
    duplicates   integer      not null default 0,
    expired      integer      not null default 0,
    primary key (tenant_id, id),
    unique (tenant_id, job_id),
    foreign key (tenant_id) references directory.tenant (id),
    foreign key (tenant_id, job_id) references tenant.job (tenant_id, id)
);
create index link_batch_of_store on tenant.link_batch (tenant_id, store_id, id desc);
select directory.raise_walls('tenant.link_batch', 'select, insert, update');

create table tenant.link_item (
    tenant_id  uuid         not null,
    batch_id   uuid         not null,
    -- in the person's text or file, from 1
    line       integer      not null,
    -- personal where it is an e-mail address
    input      varchar(255) not null,
    account_id varchar(64),
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
create index link_item_by_account on tenant.link_item (tenant_id, batch_id, account_id);
create index link_item_expiry on tenant.link_item (tenant_id, expires_at) where sealed is not null;
select directory.raise_walls('tenant.link_item', 'select, insert, update');
