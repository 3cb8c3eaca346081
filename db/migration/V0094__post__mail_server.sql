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
