-- People who can sign in. Known before a tenant is, and shared by all tenants a person belongs to.
create table directory.identity (
    id                  uuid primary key,
    email               varchar(255) not null check (email = btrim(email) and position('@' in email) > 1),
    name                varchar(255) not null check (name = btrim(name) and name <> ''),
    password_hash       varchar(255) not null,
    locale              varchar(35),
    theme               varchar(16),
    created_at          timestamptz  not null,
    password_changed_at timestamptz  not null,
    -- Sessions signed in before this moment have ended, on whatever node they live.
    sessions_valid_from timestamptz  not null
);
create unique index identity_email on directory.identity (lower(email));
grant select, insert, update on directory.identity to storefleet_app;

-- Which tenants a person may enter. Each request reads its row by key; deleting it ends the member's sessions.
create table directory.membership (
    identity_id  uuid not null references directory.identity (id),
    tenant_id    uuid not null references directory.tenant (id),
    member_id    uuid not null,
    last_seen_at timestamptz,
    primary key (identity_id, tenant_id)
);
create unique index membership_member on directory.membership (tenant_id, member_id);
grant select, insert, update, delete on directory.membership to storefleet_app;

-- Single-use addresses: invitation, password reset, set-up. Only the hash of the token is kept.
create table directory.single_use_token (
    hash       bytea primary key check (octet_length(hash) = 32),
    purpose    varchar(16) not null check (purpose in ('invitation', 'reset', 'setup')),
    tenant_id  uuid references directory.tenant (id),
    subject    uuid,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index single_use_token_subject on directory.single_use_token (subject) where subject is not null;
create index single_use_token_expiry on directory.single_use_token (expires_at);
grant select, insert, update, delete on directory.single_use_token to storefleet_app;

-- Sign-in throttle over all nodes: the moments of the last guesses, by hash of account or address.
create table directory.sign_in_attempt (
    key     bytea primary key check (octet_length(key) = 32),
    moments timestamptz[] not null,
    last_at timestamptz not null
);
create index sign_in_attempt_last on directory.sign_in_attempt (last_at);
grant select, insert, update, delete on directory.sign_in_attempt to storefleet_app;

-- A person's place in a tenant. The row outlives the membership, so that records keep a name.
create table tenant.member (
    tenant_id   uuid not null references directory.tenant (id),
    id          uuid not null,
    identity_id uuid not null,
    joined_at   timestamptz not null,
    removed_at  timestamptz,
    primary key (tenant_id, id)
);
create unique index member_identity on tenant.member (tenant_id, identity_id) where removed_at is null;
select directory.raise_walls('tenant.member', 'select, insert, update');

-- member × role × scope; no store means all stores. A denying row takes the role's verbs away, whatever allows them.
create table tenant.role_grant (
    tenant_id  uuid not null,
    id         uuid not null,
    member_id  uuid not null,
    role       varchar(32) not null,
    store_id   uuid,
    effect     varchar(5) not null check (effect in ('allow', 'deny')),
    granted_by uuid,
    granted_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, member_id) references tenant.member (tenant_id, id)
);
create unique index role_grant_once on tenant.role_grant (tenant_id, member_id, role, store_id, effect) nulls not distinct;
create index role_grant_store on tenant.role_grant (tenant_id, store_id) where store_id is not null;
select directory.raise_walls('tenant.role_grant');

-- An open or settled invitation; its token is in the directory.
create table tenant.invitation (
    tenant_id   uuid not null references directory.tenant (id),
    id          uuid not null,
    email       varchar(255) not null,
    role        varchar(32) not null,
    all_stores  boolean not null,
    store_ids   uuid[] not null,
    invited_by  uuid not null,
    invited_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    revoked_at  timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, invited_by) references tenant.member (tenant_id, id),
    check (all_stores = (cardinality(store_ids) = 0))
);
create unique index invitation_open on tenant.invitation (tenant_id, lower(email))
    where accepted_at is null and revoked_at is null;
select directory.raise_walls('tenant.invitation', 'select, insert, update');
