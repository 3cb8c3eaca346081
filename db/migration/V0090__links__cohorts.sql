-- Whom links are for: read from a text, a file, a filter or whole stores, and matched with the stores' copies.
create table tenant.cohort (
    tenant_id   uuid         not null references directory.tenant (id),
    id          uuid         not null,
    -- what people call it; a cohort without a name goes some weeks after it was last used
    name        varchar(255) check (name = btrim(name) and name <> ''),
    source      varchar(15)  not null check (source in ('LINES', 'FILTER', 'EVERYBODY', 'SEARCH')),
    -- of a filter: its conditions; they name no person
    conditions  jsonb check ((source = 'FILTER') = (conditions is not null)),
    -- of a search: what was typed, which may name people, and the data that was looked at
    query       varchar(255),
    query_data  varchar(7)   check (query_data in ('ALL', 'LIVE', 'TEST')),
    stores      uuid[]       not null check (cardinality(stores) > 0),
    -- of a saved one: it is of the stores with this tag, as they are each time it is used again
    store_tag   varchar(255) check (store_tag = btrim(store_tag) and store_tag <> ''),
    created_by  uuid         not null,
    created_at  timestamptz  not null,
    used_at     timestamptz  not null,
    -- counted from the lines each time they change
    matched     integer      not null default 0,
    unknown     integer      not null default 0,
    none        integer      not null default 0,
    many        integer      not null default 0,
    duplicates  integer      not null default 0,
    unusable    integer      not null default 0,
    primary key (tenant_id, id),
    check ((source = 'SEARCH') = (query is not null) and (query is null) = (query_data is null))
);
create index cohort_named on tenant.cohort (tenant_id, name) where name is not null;
select directory.raise_walls('tenant.cohort', 'select, insert, update, delete');

-- One line of it.
create table tenant.cohort_line (
    tenant_id  uuid         not null,
    cohort_id  uuid         not null,
    -- in the person's text or file, from 1; of a filter in the order in which people were found
    line       integer      not null,
    -- an account id, an e-mail address or an order's reference; personal where it is an address
    input      varchar(255) not null,
    -- ID, EMAIL or REFERENCE, by its looks; null where it is none of them
    kind       varchar(15)  check (kind in ('ID', 'EMAIL', 'REFERENCE')),
    -- MATCHED    store and account are known
    -- UNKNOWN    no copy has it; the stores are asked while the run goes, in their order
    -- NONE       no store of the cohort can have it
    -- MANY       several accounts fit, none is taken
    -- DUPLICATE  an earlier line stands for the same account
    -- UNUSABLE   neither an id nor an address nor a reference
    state      varchar(15)  not null check (state in ('MATCHED', 'UNKNOWN', 'NONE', 'MANY', 'DUPLICATE', 'UNUSABLE')),
    store_id   uuid,
    account_id varchar(64),
    -- why it is not usable: NEITHER, EMPTY or UNREADABLE by its looks, RIGHT where addresses may not be looked for
    problem    varchar(15)  check (problem in ('NEITHER', 'EMPTY', 'UNREADABLE', 'RIGHT')),
    same_as    integer,
    -- of a line that was added for a further account of that line
    from_line  integer,
    primary key (tenant_id, cohort_id, line),
    foreign key (tenant_id, cohort_id) references tenant.cohort (tenant_id, id) on delete cascade,
    check (state <> 'MATCHED' or (store_id is not null and account_id is not null)),
    check (state <> 'DUPLICATE' or same_as is not null),
    check ((state = 'UNUSABLE') = (problem is not null))
);
create index cohort_line_by_state on tenant.cohort_line (tenant_id, cohort_id, state, line);
create index cohort_line_by_account on tenant.cohort_line (tenant_id, store_id, account_id);
select directory.raise_walls('tenant.cohort_line', 'select, insert, update, delete');

-- The accounts that fit a line of several.
create table tenant.cohort_match (
    tenant_id  uuid        not null,
    cohort_id  uuid        not null,
    line       integer     not null,
    store_id   uuid        not null,
    account_id varchar(64) not null,
    primary key (tenant_id, cohort_id, line, store_id, account_id),
    foreign key (tenant_id, cohort_id, line) references tenant.cohort_line (tenant_id, cohort_id, line) on delete cascade
);
create index cohort_match_by_account on tenant.cohort_match (tenant_id, store_id, account_id);
select directory.raise_walls('tenant.cohort_match', 'select, insert, update, delete');
