-- Lists over many stores go through all rows of a tenant in their order and pass over the stores that are not meant; lists of
-- few stores ask each by its own index.
drop index tenant.mirror_order_recent;
create index mirror_order_recent on tenant.mirror_order (tenant_id, changed_at desc, id desc, store_id desc);
drop index tenant.mirror_subscription_recent;
create index mirror_subscription_recent on tenant.mirror_subscription (tenant_id, changed_at desc, id desc, store_id desc);

-- Days are looked at from both ends: the next charges first, the latest beginnings first.
create index mirror_subscription_by_next on tenant.mirror_subscription (tenant_id, next_on, id, store_id);
create index mirror_subscription_store_next on tenant.mirror_subscription (tenant_id, store_id, next_on, id);
create index mirror_subscription_by_begin on tenant.mirror_subscription (tenant_id, begin_on, id, store_id);
create index mirror_subscription_store_begin on tenant.mirror_subscription (tenant_id, store_id, begin_on, id);

-- What is rare among orders and often asked for.
create index mirror_order_returned on tenant.mirror_order (tenant_id, changed_at desc, id desc, store_id desc) where returns > 0;
create index mirror_order_open on tenant.mirror_order (tenant_id, changed_at desc, id desc, store_id desc) where not completed;
create index mirror_order_test on tenant.mirror_order (tenant_id, changed_at desc, id desc, store_id desc) where not live;
