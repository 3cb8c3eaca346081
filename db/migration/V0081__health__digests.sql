-- Who wants mails about the stores' health, and up to which moment they have been told. No row: no mails.
create table tenant.health_digest (
    tenant_id uuid        not null references directory.tenant (id),
    member_id uuid        not null,
    mode      varchar(15) not null check (mode in ('DAILY', 'AT_ONCE')),
    -- what turned bad up to then is told
    told_at   timestamptz not null,
    -- when this member's turn last came, with or without a mail
    turn_at   timestamptz not null,
    primary key (tenant_id, member_id),
    foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
select directory.raise_walls('tenant.health_digest');
