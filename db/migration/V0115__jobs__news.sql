-- How often something of a job became known beside its slices, such as a row whose answer was lost; pages watch it.
alter table tenant.job add column news bigint not null default 0;
