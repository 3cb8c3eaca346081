-- standing: never ends by itself, one of a kind a store. nudged: due again at once when the slice under way has ended.
-- problems: how many are listed. pace: pairs of a time (milliseconds since 1970) and the items ended by then, oldest first.
alter table tenant.job
    add column standing boolean not null default false,
    add column nudged boolean not null default false,
    add column problems bigint not null default 0,
    add column pace bigint[] not null default '{}';
create unique index job_standing on tenant.job (tenant_id, kind, store_id) nulls not distinct
    where standing and state in ('WAITING', 'RUNNING', 'PAUSED', 'CANCELLING');

create table tenant.job_problem (
    tenant_id uuid         not null,
    job_id    uuid         not null,
    number    bigint       not null check (number > 0),
    subject   varchar(255) not null,
    code      varchar(63)  not null,
    words     varchar(255) not null,
    at        timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, job_id, number),
    foreign key (tenant_id, job_id) references tenant.job (tenant_id, id)
);
create index job_problem_age on tenant.job_problem (tenant_id, at);
select directory.raise_walls('tenant.job_problem', 'select, insert, delete');

-- The lists of the jobs page, newest first.
create index job_open on tenant.job (tenant_id, id)
    where not standing and state in ('WAITING', 'RUNNING', 'PAUSED', 'CANCELLING');
create index job_upkeep on tenant.job (tenant_id, id)
    where standing and state in ('WAITING', 'RUNNING', 'PAUSED', 'CANCELLING');
