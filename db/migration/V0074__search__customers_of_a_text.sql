-- All customers who fit a text, or of whom an order or a subscription fits, for work in the background: it reads the copies of
-- these stores through once. With the caller's rights and behind the walls, unlike the search that people wait for.
--
--   kind  account, order or subscription; the other parameters are those of tenant.search_mirror
create function tenant.search_customers(
    kind text, full_stores uuid[], open_stores uuid[], words text[], open_words text[], personal_words text[],
    not_words text[], inside boolean, filters jsonb)
    returns table (store_id uuid, account_id text)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    tenant    constant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
    longest   constant text[] := array(
        select word from unnest(words) with ordinality w (word, place) order by length(word) desc, place limit 8);
    patterns  constant text[] := tenant.search_patterns(longest, inside);
    opens     constant text[] := tenant.search_patterns(open_words, inside);
    personals constant text[] := tenant.search_patterns(personal_words, inside);
    nones     constant text[] := tenant.search_patterns(not_words, false);
    -- An account is neither live nor test.
    asked     constant jsonb := case when kind = 'account' then filters - 'live' else filters end;
    stores    uuid[];
    filter    text;
    key       text;
    negated   boolean;
begin
    for sight in 0 .. 1 loop
        stores := case sight when 1 then full_stores else open_stores end;
        continue when tenant is null or cardinality(stores) = 0 or (sight = 0 and cardinality(personals) > 0);
        filter := '';
        for key, negated in
            select k, false from jsonb_object_keys(asked - 'not') k
            union all select k, true from jsonb_object_keys(coalesce(asked -> 'not', '{}')) k
        loop
            filter := filter || format(case when negated then ' and (%s) is not true' else ' and (%s)' end, coalesce(
                tenant.search_filter(sight = 1, kind, key, case when negated then '($7 -> ''not'')' else '$7' end), 'false'));
        end loop;
        return query execute format(
            'select distinct o.store_id, o.%1$I::text from tenant.mirror_%2$s o '
            'where o.tenant_id = $1 and o.store_id = any($2) and o.gone_at is null and o.%1$I is not null %3$s%4$s',
            case kind when 'account' then 'id' else 'account_id' end, kind,
            tenant.search_texts(
                sight = 1, cardinality(patterns), cardinality(opens), cardinality(personals), cardinality(nones)),
            filter)
            using tenant, stores, patterns, opens, personals, nones, asked;
    end loop;
end
$$;
revoke execute on function tenant.search_customers from public;
grant execute on function tenant.search_customers, tenant.search_patterns, tenant.search_texts, tenant.search_filter
    to storefleet_app;
