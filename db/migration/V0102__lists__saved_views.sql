-- A list as somebody likes to look at it. A shared one is everybody's to use and only for those who manage the agency's
-- settings to change; a personal one is its maker's alone. A query in here names nobody.
create table tenant.list_view (
    tenant_id  uuid         not null,
    id         uuid         not null,
    kind       varchar(31)  not null,
    name       varchar(255) not null check (name = btrim(name) and name <> ''),
    shared     boolean      not null,
    member_id  uuid         not null,
    query      varchar(255) not null,
    columns    text[]       not null,
    sorted     varchar(63)  not null,
    created_at timestamptz  not null default now(),
    changed_at timestamptz  not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
create index list_view_kind on tenant.list_view (tenant_id, kind, member_id);
select directory.raise_walls('tenant.list_view');
