-- Lists of products over many stores are ordered by path.
create index mirror_product_by_id on tenant.mirror_product (tenant_id, id, store_id);

-- Changes of many products that were read from one table: what is wanted of each row and what became of it. Goes with the
-- store, or 90 days after it was begun.
create table tenant.product_table (
    tenant_id  uuid         not null references directory.tenant (id),
    id         uuid         not null,
    store_id   uuid         not null,
    job_id     uuid         not null,
    member_id  uuid         not null,
    started_at timestamptz  not null,
    primary key (tenant_id, id)
);
create unique index product_table_job on tenant.product_table (tenant_id, job_id);
create index product_table_store on tenant.product_table (tenant_id, store_id);
select directory.raise_walls('tenant.product_table', 'select, insert, delete');

create table tenant.product_table_row (
    tenant_id  uuid         not null,
    table_id   uuid         not null,
    line       integer      not null,
    path       varchar(255) not null,
    created    boolean      not null,
    -- values by name: what is wanted, and what was there when it was shown
    wanted     jsonb        not null,
    seen       jsonb        not null,
    state      varchar(31)  not null default 'WAITING',
    code       varchar(63),
    words      varchar(255),
    intent_id  uuid,
    primary key (tenant_id, table_id, line),
    foreign key (tenant_id, table_id) references tenant.product_table (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.product_table_row', 'select, insert, update, delete');
