-- What each member opened lately: ids only, shown by what the copy says of them and only as far as the member may still see.
create table tenant.recent_thing (
    tenant_id uuid         not null,
    member_id uuid         not null,
    store_id  uuid         not null,
    kind      varchar(15)  not null,
    object_id varchar(255) not null,
    opened_at timestamptz  not null,
    primary key (tenant_id, member_id, store_id, kind, object_id),
    foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
create index recent_thing_latest on tenant.recent_thing (tenant_id, member_id, opened_at desc);
select directory.raise_walls('tenant.recent_thing');
