create table tenant.job (
    tenant_id   uuid         not null references directory.tenant (id),
    id          uuid         not null,
    kind        varchar(63)  not null,
    title       varchar(255) not null,
    store_id    uuid,
    started_by  uuid,
    state       varchar(15)  not null
        check (state in ('WAITING', 'RUNNING', 'PAUSED', 'CANCELLING', 'CANCELLED', 'DONE', 'FAILED')),
    stop_code   varchar(63),
    stop_detail varchar(255),
    fence       bigint       not null default 0,
    lease_until timestamptz,
    lease_owner varchar(63),
    checkpoint  text         not null,
    total       bigint       not null,
    done        bigint       not null default 0,
    failed      bigint       not null default 0,
    attempts    integer      not null default 0,
    created_at  timestamptz  not null default clock_timestamp(),
    started_at  timestamptz,
    finished_at timestamptz,
    next_run_at timestamptz,
    primary key (tenant_id, id)
);
create index job_of_store on tenant.job (tenant_id, store_id)
    where state in ('WAITING', 'RUNNING', 'PAUSED', 'CANCELLING');
select directory.raise_walls('tenant.job', 'select, insert, update');

-- Tells any node which tenant has work due, without a look across the walls. Ids and times only.
-- Without row-level security because it is read before a tenant is known.
create table directory.wake_up (
    tenant_id uuid        not null,
    job_id    uuid        not null,
    due_at    timestamptz not null,
    primary key (tenant_id, job_id)
);
create index wake_up_due on directory.wake_up (due_at);
grant select, insert, update, delete on directory.wake_up to storefleet_app;

-- When each tenant was served last, so that one with much work does not starve another.
create table directory.job_turn (
    tenant_id uuid primary key,
    served_at timestamptz not null
);
grant select, insert, update on directory.job_turn to storefleet_app;
