-- What an event names beside orders, subscriptions and accounts, for the pages of these. Null once the person was erased.
alter table tenant.mirror_event
    add column return_id varchar(64),
    add column quote_id  varchar(64);
create index mirror_event_return on tenant.mirror_event (tenant_id, store_id, return_id) where return_id is not null;
create index mirror_event_quote on tenant.mirror_event (tenant_id, store_id, quote_id) where quote_id is not null;
