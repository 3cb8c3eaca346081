-- What a bucket has learned and the calls of its last minute, as the client's own learning saves them; null for nothing yet.
-- What the former way of learning knew is forgotten: it means something else.
delete from directory.api_quota;
alter table directory.api_quota
    drop column rate,
    drop column permits,
    drop column blocked_until,
    add column state bytea;
grant delete on directory.api_quota to storefleet_app;

-- Who waits for a permit on which node, so that nodes leave each other their turns; a node that says nothing more is soon
-- forgotten. Unlogged: what waits is known anew within a second.
-- Without row-level security because tenants share the outgoing address; ids, numbers and times only.
create unlogged table directory.api_demand (
    address      varchar(255) not null,
    node         varchar(63)  not null,
    credential   varchar(255) not null,
    owner        varchar(255) not null,
    people       integer      not null,
    people_since timestamptz,
    jobs         integer      not null,
    ready_at     timestamptz  not null,
    valid_until  timestamptz  not null,
    primary key (address, node, credential)
);
grant select, insert, update, delete on directory.api_demand to storefleet_app;

-- When jobs of each tenant (credential '') and of each of its stores last got a permit: whoever waited longest is next.
-- Without row-level security because tenants share the outgoing address; ids and times only.
create table directory.api_turn (
    address    varchar(255) not null,
    owner      varchar(255) not null,
    credential varchar(255) not null,
    served_at  timestamptz  not null,
    primary key (address, owner, credential)
);
grant select, insert, update, delete on directory.api_turn to storefleet_app;
