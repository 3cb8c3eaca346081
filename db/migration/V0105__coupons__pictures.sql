-- A coupon as it was before a change made from here: its rule and its codes, sealed since codes are worth money. The latest
-- fifty of each coupon are kept, and go with their store.
create table tenant.coupon_snapshot (
    tenant_id uuid         not null references directory.tenant (id),
    id        uuid         not null,
    store_id  uuid         not null,
    coupon_id varchar(255) not null,
    member_id uuid         not null,
    taken_at  timestamptz  not null,
    -- the kind of change that followed, and the token it was written down under
    change    varchar(63)  not null,
    token     uuid         not null,
    codes     integer      not null,
    sealed    bytea        not null,
    primary key (tenant_id, id)
);
create index coupon_snapshot_latest on tenant.coupon_snapshot (tenant_id, store_id, coupon_id, id desc);
select directory.raise_walls('tenant.coupon_snapshot', 'select, insert, delete');

-- Codes in an order that does not depend on the language of the database.
create index mirror_coupon_code_order on tenant.mirror_coupon_code (tenant_id, store_id, coupon_id, code collate "C");
