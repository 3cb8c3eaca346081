-- What an event names, so that an object's page finds what was told of it. Null once the person was erased.
alter table tenant.mirror_event
    add column order_id        varchar(64),
    add column subscription_id varchar(64),
    add column account_id      varchar(64);
create index mirror_event_order on tenant.mirror_event (tenant_id, store_id, order_id) where order_id is not null;
create index mirror_event_subscription on tenant.mirror_event (tenant_id, store_id, subscription_id)
    where subscription_id is not null;

-- What was done to one thing, latest first.
create index audit_entry_subject on tenant.audit_entry (tenant_id, store_id, subject, at desc, id desc)
    where subject is not null;
