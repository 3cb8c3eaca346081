-- Which store a webhook's address belongs to, by the hash of the token in it.
-- Without row-level security because a delivery comes from nobody; the address is found here, then the tenant is bound,
-- then the signature is checked.
create table directory.webhook_route (
    token_hash bytea       primary key check (length(token_hash) = 32),
    tenant_id  uuid        not null references directory.tenant (id),
    store_id   uuid        not null,
    created_at timestamptz not null,
    unique (tenant_id, store_id)
);
grant select, insert, delete on directory.webhook_route to storefleet_app;

-- A store's webhook: where FastSpring posts, and how we know that it was FastSpring.
create table tenant.store_webhook (
    tenant_id        uuid        not null references directory.tenant (id),
    store_id         uuid        not null,
    -- the token of the address, so that the page can show it again
    token_sealed     bytea       not null,
    token_at         timestamptz not null,
    secret_sealed    bytea       not null,
    secret_at        timestamptz not null,
    -- the one before, accepted until then; without an end while it is not known which one FastSpring signs with
    earlier_sealed   bytea,
    earlier_until    timestamptz,
    -- what became of sending the secret by the API: SENT, CONFIRMED or UNKNOWN; null when a person pastes it
    told             varchar(15) check (told in ('SENT', 'CONFIRMED', 'UNKNOWN')),
    told_at          timestamptz,
    last_delivery_at timestamptz,
    refused          bigint      not null default 0,
    refused_at       timestamptz,
    primary key (tenant_id, store_id),
    foreign key (tenant_id, store_id) references tenant.store (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.store_webhook');

-- When we last tried to mark the event as processed at FastSpring: written before the call, which is not repeated blindly.
alter table tenant.mirror_event add column mark_tried_at timestamptz;
