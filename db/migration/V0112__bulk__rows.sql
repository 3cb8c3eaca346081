create table tenant.bulk_row (
    tenant_id uuid         not null,
    run_id    uuid         not null,
    -- in the person's text or file, from 1; of a selection in the order of stores and ids
    line      integer      not null,
    -- what stood in the text or file
    input     varchar(255),
    store_id  uuid,
    object_id varchar(255),
    -- what is to be done to this one beside what the run says, sealed
    own       bytea,
    -- whether it is one of those that are done before a person's look
    first     boolean      not null default false,
    -- WAITING    to be done
    -- SAME       was so already when it was reckoned
    -- UNFIT      did not fit when it was reckoned
    -- NO_RIGHT   the right was missing in that store
    -- NOT_FOUND  no copy the person sees has it
    -- UNUSABLE   a line that is none
    -- DONE       done
    -- REFUSED    not done, for a reason
    -- CHECKING   sent, and nobody knows yet what became of it; never sent again
    -- SKIPPED    the run was ended before it
    state     varchar(15)  not null check (state in ('WAITING', 'SAME', 'UNFIT', 'NO_RIGHT', 'NOT_FOUND', 'UNUSABLE', 'DONE',
        'REFUSED', 'CHECKING', 'SKIPPED')),
    reason    varchar(127),
    detail    varchar(255),
    live      boolean,
    amount    numeric(19, 4),
    currency  varchar(3),
    intent_id uuid,
    -- the line by whose call this one is done and as whose it ends; null where it has a call of its own
    lead      integer,
    -- how often it was refused for what lay with the credential or the limit; each is a call of its own
    tries     integer      not null default 0,
    -- how often it could not be read
    vain      integer      not null default 0,
    ended_at  timestamptz,
    primary key (tenant_id, run_id, line),
    foreign key (tenant_id, run_id) references tenant.bulk_run (tenant_id, id) on delete cascade
);
create index bulk_row_by_state on tenant.bulk_row (tenant_id, run_id, state, line);
create index bulk_row_by_object on tenant.bulk_row (tenant_id, run_id, store_id, object_id);
create index bulk_row_to_do on tenant.bulk_row (tenant_id, run_id, store_id, vain, line)
    where state = 'WAITING' and lead is null;
create index bulk_row_of_lead on tenant.bulk_row (tenant_id, run_id, lead) where lead is not null;
create index bulk_row_of_intent on tenant.bulk_row (tenant_id, intent_id) where intent_id is not null;
create index bulk_row_of_store on tenant.bulk_row (tenant_id, store_id);
select directory.raise_walls('tenant.bulk_row');

-- Rows and sums of a run, moved on by each statement that changes rows, never counted anew. Rows without a store, a
-- reason, a currency or data stand under empty values.
create table tenant.bulk_tally (
    tenant_id uuid           not null,
    run_id    uuid           not null,
    store_id  uuid           not null,
    state     varchar(15)    not null,
    reason    varchar(127)   not null,
    data      varchar(7)     not null check (data in ('LIVE', 'TEST', '')),
    currency  varchar(3)     not null,
    rows      bigint         not null,
    amount    numeric(24, 4) not null,
    primary key (tenant_id, run_id, store_id, state, reason, data, currency),
    foreign key (tenant_id, run_id) references tenant.bulk_run (tenant_id, id) on delete cascade
);
select directory.raise_walls('tenant.bulk_tally');
