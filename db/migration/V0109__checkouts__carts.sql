-- Carts that were made from here. The buyer's link is sealed, since whoever has it sees what is known of the buyer; it is
-- destroyed when the cart ends, and the row 30 days later.
create table tenant.cart (
    tenant_id  uuid         not null references directory.tenant (id),
    id         uuid         not null,
    store_id   uuid         not null,
    -- the change it was made by
    intent_id  uuid         not null,
    member_id  uuid         not null,
    -- null where the buyer was typed in or is not known
    account_id varchar(64),
    -- paths and quantities, for people
    items      varchar(255) not null,
    currency   varchar(3),
    subtotal   numeric(19, 4),
    made_at    timestamptz  not null,
    expires_at timestamptz  not null,
    sealed     bytea,
    primary key (tenant_id, id),
    unique (tenant_id, intent_id)
);
create index cart_expiry on tenant.cart (tenant_id, expires_at);
create index cart_of_store on tenant.cart (tenant_id, store_id, account_id);
select directory.raise_walls('tenant.cart', 'select, insert, update, delete');
