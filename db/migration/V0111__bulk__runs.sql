-- The same done to many things: prepared as a dry run, begun by a person, done by a job a store.
create table tenant.bulk_run (
    tenant_id   uuid         not null references directory.tenant (id),
    id          uuid         not null,
    -- such as subscription.cancel; and the kind of list its things are of
    action      varchar(63)  not null,
    list        varchar(31)  not null,
    title       varchar(255) not null check (title = btrim(title) and title <> ''),
    source      varchar(15)  not null check (source in ('SELECTION', 'LINES', 'AGAIN')),
    -- of a run of another's rows
    of_run      uuid,
    -- what is to be done, sealed since it may name people
    request     bytea        not null,
    created_by  uuid         not null,
    created_at  timestamptz  not null,
    -- everything that had happened by then in all its stores was in the copies it was reckoned from; null if nobody can say
    fresh_until timestamptz,
    started_at  timestamptz,
    started_by  uuid,
    -- whether only the rows of the first look may be done
    looking     boolean      not null default false,
    primary key (tenant_id, id)
);
select directory.raise_walls('tenant.bulk_run');

-- What a run does in one of its stores, by a job of its own; there once it was begun.
create table tenant.bulk_part (
    tenant_id uuid    not null,
    run_id    uuid    not null,
    store_id  uuid    not null,
    place     integer not null,
    job_id    uuid    not null,
    primary key (tenant_id, run_id, store_id),
    unique (tenant_id, job_id),
    foreign key (tenant_id, run_id) references tenant.bulk_run (tenant_id, id) on delete cascade,
    foreign key (tenant_id, job_id) references tenant.job (tenant_id, id)
);
select directory.raise_walls('tenant.bulk_part');
