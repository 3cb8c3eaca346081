-- Lists of coupons over many stores are ordered by path, and by the days from and until which they can be used.
create index mirror_coupon_by_id on tenant.mirror_coupon (tenant_id, id, store_id);
create index mirror_coupon_by_start on tenant.mirror_coupon
    (tenant_id, ((starts_at at time zone 'UTC')::date), id, store_id);
create index mirror_coupon_by_end on tenant.mirror_coupon (tenant_id, ((ends_at at time zone 'UTC')::date), id, store_id);
