-- The list of accounts goes through all accounts of a tenant in their order, or through those of each store by its own index.
drop index tenant.mirror_account_recent;
create index mirror_account_recent on tenant.mirror_account (tenant_id, as_of desc, id desc, store_id desc);
