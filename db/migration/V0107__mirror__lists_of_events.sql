-- Events are forgotten after their time and never gone before it; lists ask each table for it.
alter table tenant.mirror_event add column gone_at timestamptz;

-- Lists over many stores go through all rows of a tenant in their order.
create index mirror_event_recent on tenant.mirror_event (tenant_id, created_at desc, id desc, store_id desc);

-- What is rare among them and asked for.
create index mirror_event_unprocessed on tenant.mirror_event (tenant_id, created_at desc, id desc, store_id desc)
    where not processed;
create index mirror_event_account on tenant.mirror_event (tenant_id, store_id, account_id) where account_id is not null;
