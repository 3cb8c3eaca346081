-- The three database roles of Storefleet. Run once per PostgreSQL cluster, as a superuser, before the first start.
-- Give the two roles that sign in a password afterwards:  \password storefleet_owner  and  \password storefleet_app
--
--   storefleet_owner   owns the schemas and runs the migrations; the application never works as this role
--   storefleet_app     the application: owns nothing, is no superuser, cannot bypass row-level security
--   storefleet_search  never signs in; owns the narrow text-search function, because row-level security switches
--                      trigram indexes off; holds SELECT on the search tables and nothing else
do $$
begin
    if not exists (select from pg_roles where rolname = 'storefleet_owner') then
        create role storefleet_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'storefleet_app') then
        create role storefleet_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'storefleet_search') then
        create role storefleet_search nologin nosuperuser nocreatedb nocreaterole bypassrls;
    end if;
end
$$;
grant storefleet_search to storefleet_owner with inherit false, set true;
