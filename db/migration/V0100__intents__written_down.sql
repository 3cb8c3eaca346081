-- Calls that change something at FastSpring: written down before the first byte leaves, sent once, and followed until it is
-- known what became of them. No foreign key to the store: what was done there outlives it.
create table tenant.intent (
    tenant_id   uuid         not null references directory.tenant (id),
    id          uuid         not null,
    store_id    uuid         not null,
    -- what is done, such as subscription.cancel, and to which object
    kind        varchar(63)  not null,
    target      varchar(31)  not null,
    target_id   varchar(255) not null,
    -- of the dialog that was opened or of the row of a job: one wish is one call, however often it arrives
    token       uuid         not null,
    job_id      uuid,
    member_id   uuid         not null,
    state       varchar(15)  not null check (state in ('SENDING', 'CONFIRMED', 'REJECTED', 'UNKNOWN', 'ABSENT', 'UNDECIDED')),
    -- what is asked of the service, sealed since it may name people; destroyed when the outcome is known
    request     bytea,
    -- what people are told of it, and what was there before: figures, days and ids, no personal data
    facts       jsonb        not null,
    before      jsonb        not null,
    result      jsonb        not null default '{}',
    -- why it was not carried out, or what is missing to know
    code        varchar(127),
    words       varchar(255),
    trace       varchar(255),
    written_at  timestamptz  not null,
    settled_at  timestamptz,
    decided_by  uuid,
    -- the sender is taken for dead after this
    lease_until timestamptz  not null,
    looked_at   timestamptz,
    -- when to read back next; null once the outcome is known or only a person can tell
    look_at     timestamptz,
    primary key (tenant_id, id)
);
create unique index intent_token on tenant.intent (tenant_id, token);
-- While the outcome is not known, the same is not done again to the same object.
create unique index intent_open on tenant.intent (tenant_id, store_id, target, target_id, kind)
    where state in ('SENDING', 'UNKNOWN', 'UNDECIDED');
create index intent_latest on tenant.intent (tenant_id, store_id, target, target_id, id desc);
create index intent_newest on tenant.intent (tenant_id, store_id, id desc);
create index intent_watched on tenant.intent (tenant_id, id desc) where state in ('SENDING', 'UNKNOWN', 'UNDECIDED');
create index intent_due on tenant.intent (tenant_id, look_at) where look_at is not null;
select directory.raise_walls('tenant.intent', 'select, insert, update');
