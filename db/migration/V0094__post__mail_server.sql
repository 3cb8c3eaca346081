-- A tenant's own mail server.
create table tenant.post_server (
    tenant_id       uuid         not null references directory.tenant (id),
    host            varchar(255) not null,
    port            integer      not null check (port between 1 and 65535),
    security        varchar(15)  not null check (security in ('STARTTLS', 'TLS', 'NONE')),
    -- without a user the server asks for none
    user_name       varchar(255),
    password_sealed bytea,
    from_name       varchar(255) not null,
    from_address    varchar(255) not null,
    reply_to        varchar(255),
    -- where the server sends what cannot be delivered
    bounce          varchar(255),
    per_minute      integer      not null check (per_minute between 1 and 600),
    changed_by      uuid         not null,
    changed_at      timestamptz  not null,
    primary key (tenant_id),
    check (password_sealed is null or user_name is not null)
);
select directory.raise_walls('tenant.post_server', 'select, insert, update, delete');

-- When the next mails of a tenant may leave, over all that send many and over all nodes.
create table tenant.post_pace (
    tenant_id uuid        not null references directory.tenant (id),
    free_at   timestamptz not null,
    primary key (tenant_id)
);
select directory.raise_walls('tenant.post_pace', 'select, insert, update');

-- Who of them had a turn when, so that the one that waited longest comes next.
create table tenant.post_turn (
    tenant_id uuid        not null references directory.tenant (id),
    -- the mailing
    asker     uuid        not null,
    -- null before its first turn
    served_at timestamptz,
    -- of one that was told to wait: it comes back before this, or its turn is lost
    waits_to  timestamptz,
    seen_at   timestamptz not null,
    primary key (tenant_id, asker)
);
select directory.raise_walls('tenant.post_turn', 'select, insert, update, delete');
