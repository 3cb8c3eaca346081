-- Texts with placeholders.
create table tenant.mail_template (
    tenant_id  uuid         not null references directory.tenant (id),
    id         uuid         not null,
    name       varchar(255) not null check (name = btrim(name) and name <> ''),
    -- service mail goes to every customer, other mail to those who want it
    service    boolean      not null,
    en_subject varchar(255),
    en_text    text,
    de_subject varchar(255),
    de_text    text,
    changed_by uuid         not null,
    changed_at timestamptz  not null,
    primary key (tenant_id, id),
    check ((en_subject is null) = (en_text is null) and (de_subject is null) = (de_text is null)),
    check (en_text is not null or de_text is not null)
);
create unique index mail_template_name on tenant.mail_template (tenant_id, lower(name));
select directory.raise_walls('tenant.mail_template', 'select, insert, update, delete');

-- Mails that go out to the rows of a run; the texts as they were when it began.
create table tenant.mailing (
    tenant_id  uuid         not null references directory.tenant (id),
    id         uuid         not null,
    job_id     uuid         not null,
    batch_id   uuid         not null,
    title      varchar(255) not null,
    service    boolean      not null,
    -- whether mails go out in which a value is missing
    gaps       boolean      not null,
    per_minute integer      not null check (per_minute between 1 and 600),
    en_subject varchar(255),
    en_text    text,
    de_subject varchar(255),
    de_text    text,
    created_by uuid         not null,
    created_at timestamptz  not null,
    primary key (tenant_id, id),
    unique (tenant_id, job_id),
    foreign key (tenant_id, job_id) references tenant.job (tenant_id, id),
    foreign key (tenant_id, batch_id) references tenant.link_batch (tenant_id, id)
);
create index mailing_of_batch on tenant.mailing (tenant_id, batch_id, id desc);
select directory.raise_walls('tenant.mailing', 'select, insert');

-- What became of each; no address is kept, and whose it was only until the person is erased.
create table tenant.mailing_row (
    tenant_id  uuid        not null,
    mailing_id uuid        not null,
    -- the line of the run
    line       integer     not null,
    store_id   uuid,
    account_id varchar(64),
    -- SENDING        written before the first byte leaves; found so by a later worker it is UNKNOWN
    -- ACCEPTED       the server took it
    -- LATER          the server asked to come again
    -- REFUSED        it did not take it
    -- UNKNOWN        it may have been taken; nothing sends it again
    -- NO_ADDRESS, NOT_SUBSCRIBED, GAPS, NOT_PERMITTED, NO_LINK   none was sent
    state      varchar(15) not null check (state in ('SENDING', 'ACCEPTED', 'LATER', 'REFUSED', 'UNKNOWN', 'NO_ADDRESS',
                   'NOT_SUBSCRIBED', 'GAPS', 'NOT_PERMITTED', 'NO_LINK')),
    code       varchar(63),
    -- the server's own words, without addresses
    words      varchar(255),
    attempts   integer     not null default 0,
    due_at     timestamptz,
    at         timestamptz not null,
    primary key (tenant_id, mailing_id, line),
    foreign key (tenant_id, mailing_id) references tenant.mailing (tenant_id, id),
    check ((state = 'LATER') = (due_at is not null))
);
create index mailing_row_open on tenant.mailing_row (tenant_id, mailing_id, state, line) where state in ('SENDING', 'LATER');
create index mailing_row_whose on tenant.mailing_row (tenant_id, store_id, account_id);
select directory.raise_walls('tenant.mailing_row', 'select, insert, update, delete');

-- Addresses by which customers end the mails that are no service mails; the token itself is in their mail only.
create table directory.unsubscribe_route (
    token_hash bytea       not null primary key,
    tenant_id  uuid        not null references directory.tenant (id),
    created_at timestamptz not null
);
grant select, insert, delete on directory.unsubscribe_route to storefleet_app;

create table tenant.mail_unsubscribe (
    tenant_id  uuid        not null references directory.tenant (id),
    token_hash bytea       not null,
    store_id   uuid        not null,
    account_id varchar(64) not null,
    made_at    timestamptz not null,
    -- when the customer said so
    used_at    timestamptz,
    primary key (tenant_id, token_hash)
);
create index mail_unsubscribe_whose on tenant.mail_unsubscribe (tenant_id, store_id, account_id);
create index mail_unsubscribe_used on tenant.mail_unsubscribe (tenant_id, store_id, account_id) where used_at is not null;
select directory.raise_walls('tenant.mail_unsubscribe', 'select, insert, update, delete');
