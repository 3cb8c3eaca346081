-- When each sweep of the house runs next: db-scheduler's own table. Without row-level security because a sweep belongs
-- to no tenant; it holds names of our own code and times, nothing of anybody's.
create table directory.sweep (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index sweep_due on directory.sweep (execution_time);
grant select, insert, update, delete on directory.sweep to storefleet_app;

-- Which store a job works on, and until when a slice of it may be under way: so that the stores of a tenant take turns
-- and none has more than its share at work. The nil id stands for jobs without a store.
alter table directory.wake_up
    add column store_id uuid not null default '00000000-0000-0000-0000-000000000000',
    add column held_until timestamptz;
create index wake_up_held on directory.wake_up (tenant_id, store_id) where held_until is not null;

-- When each store of a tenant was served last. Ids and times only, read before a tenant is known, as the wake-ups are.
create table directory.store_turn (
    tenant_id uuid        not null,
    store_id  uuid        not null,
    served_at timestamptz not null,
    primary key (tenant_id, store_id)
);
grant select, insert, update, delete on directory.store_turn to storefleet_app;
