-- A list written down as a file: rows are sealed in parts as a job reads them, and made a CSV file or a workbook of when the
-- file is fetched. Kept for some days.
create table tenant.list_export (
    tenant_id  uuid         not null,
    id         uuid         not null,
    kind       varchar(31)  not null,
    member_id  uuid         not null,
    job_id     uuid         not null,
    query      varchar(255) not null,
    columns    text[]       not null,
    sorted     varchar(63)  not null,
    -- the stores it is of, and those of them whose rows say who somebody is
    stores     uuid[]       not null default '{}',
    personal   uuid[]       not null default '{}',
    -- how many rows fitted when they were taken down; null before
    fitting    bigint,
    rows       bigint       not null default 0,
    parts      integer      not null default 0,
    complete   boolean      not null default false,
    created_at timestamptz  not null,
    expires_at timestamptz  not null,
    primary key (tenant_id, id),
    unique (tenant_id, job_id),
    foreign key (tenant_id, member_id) references tenant.member (tenant_id, id),
    foreign key (tenant_id, job_id) references tenant.job (tenant_id, id)
);
create index list_export_member on tenant.list_export (tenant_id, member_id, created_at desc);
create index list_export_expiry on tenant.list_export (tenant_id, expires_at);
select directory.raise_walls('tenant.list_export');

create table tenant.list_export_part (
    tenant_id uuid    not null,
    export_id uuid    not null,
    number    integer not null,
    sealed    bytea   not null,
    primary key (tenant_id, export_id, number),
    foreign key (tenant_id, export_id) references tenant.list_export (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.list_export_part', 'select, insert, delete');

-- Which rows fit and in which order, taken down at one moment: a row that changes while its file is written is in it once. Each
-- goes when its part is written.
create table tenant.list_export_chunk (
    tenant_id uuid    not null,
    export_id uuid    not null,
    number    integer not null,
    stores    uuid[]  not null,
    ids       text[]  not null,
    primary key (tenant_id, export_id, number),
    foreign key (tenant_id, export_id) references tenant.list_export (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.list_export_chunk', 'select, insert, delete');
