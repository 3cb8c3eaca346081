-- Whether orders may be made and charged to a buyer's stored payment method; off until somebody says so.
alter table tenant.store add column charges boolean not null default false;
