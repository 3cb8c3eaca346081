-- What a run does in one of its stores, by a job of its own.
create table tenant.link_part (
    tenant_id    uuid    not null,
    batch_id     uuid    not null,
    store_id     uuid    not null,
    -- what is sought goes from store to store in this order
    place        integer not null,
    -- the job that works on it, or worked on it last
    job_id       uuid    not null,
    ids_per_call integer not null,
    -- moved on by each statement that changes items, never counted anew
    links        integer not null default 0,
    failed       integer not null default 0,
    waiting      integer not null default 0,
    duplicates   integer not null default 0,
    expired      integer not null default 0,
    primary key (tenant_id, batch_id, store_id),
    unique (tenant_id, job_id),
    foreign key (tenant_id, batch_id) references tenant.link_batch (tenant_id, id),
    foreign key (tenant_id, job_id) references tenant.job (tenant_id, id)
);
create index link_part_of_store on tenant.link_part (tenant_id, store_id, batch_id desc);
select directory.raise_walls('tenant.link_part', 'select, insert, update');

-- How many ids a store takes in one call, as the last run found out.
create table tenant.link_pace (
    tenant_id    uuid    not null references directory.tenant (id),
    store_id     uuid    not null,
    ids_per_call integer not null check (ids_per_call > 0),
    -- the most that was answered
    answered     integer not null,
    -- the least that was refused as a whole; 0 while nothing was
    refused      integer not null,
    primary key (tenant_id, store_id)
);
select directory.raise_walls('tenant.link_pace', 'select, insert, update');

alter table tenant.link_batch
    add foreign key (tenant_id, cohort_id) references tenant.cohort (tenant_id, id) on delete set null (cohort_id);
create index link_batch_of_cohort on tenant.link_batch (tenant_id, cohort_id);
