-- Search in the mirror. Row-level security keeps trigram indexes from being used, since LIKE could tell of rows it does not
-- show; so the search goes through one function, owned by a role that no policy binds, that may read the columns below and
-- nothing else, and that repeats the tenant and the permitted stores itself. It answers keys only: the rows are then read as
-- everywhere, behind all walls.
create extension if not exists btree_gin with schema directory;

create index mirror_account_text on tenant.mirror_account
    using gin (tenant_id, store_id, open_text directory.gin_trgm_ops, personal_text directory.gin_trgm_ops);
create index mirror_order_text on tenant.mirror_order
    using gin (tenant_id, store_id, open_text directory.gin_trgm_ops, personal_text directory.gin_trgm_ops);
create index mirror_subscription_text on tenant.mirror_subscription
    using gin (tenant_id, store_id, open_text directory.gin_trgm_ops, personal_text directory.gin_trgm_ops);
create index mirror_product_text on tenant.mirror_product
    using gin (tenant_id, store_id, open_text directory.gin_trgm_ops, personal_text directory.gin_trgm_ops);
create index mirror_coupon_text on tenant.mirror_coupon
    using gin (tenant_id, store_id, open_text directory.gin_trgm_ops, personal_text directory.gin_trgm_ops);

-- The words of a row as they are looked for from their beginnings: behind the end of the tenant's id, so that nobody's words
-- stand between another's, and behind a letter: o for the open ones, p for the personal ones, e for whole e-mail addresses,
-- whose parts are words as well. What is longer than any word that is typed is cut.
create function tenant.search_words(tenant uuid, open_text text, personal_text text) returns tsvector
    language sql immutable parallel safe
    return array_to_tsvector(
        array_remove(array_remove(string_to_array(replace(
            case when octet_length(open_text) < 2000 then open_text
                else regexp_replace(open_text, '(\S{255})\S+', '\1', 'g') end,
            ' ', ' ' || right(tenant::text, 12) || 'o'), ' '), ''), right(tenant::text, 12) || 'o')
        || array_remove(array_remove(string_to_array(regexp_replace(replace(
            case when octet_length(personal_text) < 2000 then personal_text
                else regexp_replace(personal_text, '(\S{255})\S+', '\1', 'g') end,
            ' ', ' ' || right(tenant::text, 12) || 'p'),
            right(tenant::text, 12) || 'p(\S*@)', right(tenant::text, 12) || 'e\1', 'g'),
            ' '), ''), right(tenant::text, 12) || 'p'));

create index mirror_account_words on tenant.mirror_account
    using gin (tenant.search_words(tenant_id, open_text, personal_text));
create index mirror_order_words on tenant.mirror_order
    using gin (tenant.search_words(tenant_id, open_text, personal_text));
create index mirror_subscription_words on tenant.mirror_subscription
    using gin (tenant.search_words(tenant_id, open_text, personal_text));

-- A word that many rows hold is looked for among the latest ones.
create index mirror_account_recent on tenant.mirror_account (tenant_id, as_of desc);
create index mirror_order_recent on tenant.mirror_order (tenant_id, changed_at desc);
create index mirror_subscription_recent on tenant.mirror_subscription (tenant_id, changed_at desc);
create index mirror_product_recent on tenant.mirror_product (tenant_id, store_id, as_of desc);
create index mirror_coupon_recent on tenant.mirror_coupon (tenant_id, store_id, as_of desc);

-- What the function's owner may read.
grant usage on schema tenant to storefleet_search;
grant select (tenant_id, store_id, id, custom_id, first_name, last_name, email, company, phone, country, as_of, gone_at,
    open_text, personal_text) on tenant.mirror_account to storefleet_search;
grant select (tenant_id, store_id, id, reference, first_name, last_name, email, company, phone, country, live, completed,
    returned, currency, total, products, card_ending, changed_at, gone_at, open_text, personal_text)
    on tenant.mirror_order to storefleet_search;
grant select (tenant_id, store_id, id, state, live, product, currency, card_ending, changed_at, gone_at, open_text,
    personal_text) on tenant.mirror_subscription to storefleet_search;
grant select (tenant_id, store_id, id, sku, as_of, gone_at, open_text, personal_text)
    on tenant.mirror_product to storefleet_search;
grant select (tenant_id, store_id, id, as_of, gone_at, open_text, personal_text)
    on tenant.mirror_coupon to storefleet_search;
grant select on tenant.mirror_coupon_code to storefleet_search;

-- Patterns of words that begin a word of a text, or stand anywhere in it where they have a trigram; what LIKE takes for more
-- is plain here.
create function tenant.search_patterns(words text[], inside boolean) returns text[]
    language sql immutable set search_path = pg_catalog
    return array(
        select case when inside and length(word) > 2 then '%' else '% ' end || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
        from unnest(words) with ordinality w (word, place) order by place limit 8);

-- What the index of words is asked for: words that begin so, each among those with one of these letters. Short ones are left
-- to the texts themselves where there is a longer one; of words that follow each other all but the last are whole.
create function tenant.search_begins(tenant uuid, letters text[], words text[]) returns text
    language sql immutable set search_path = pg_catalog
    return (
        select string_agg('(' || (
            select string_agg(format('''%s%s%s''%s', right(tenant::text, 12), letter,
                replace(replace(left(part, 255), '\', '\\'), '''', ''''''), rest), ' | ')
            -- A word without punctuation that begins an address begins its first part.
            from unnest(letters) letter where letter <> 'e' or part ~ '[^[:alnum:]]') || ')', ' & ')
        from (select part, length(part) > 2 as long, bool_or(length(part) > 2) over () as longer,
                case when n = max(n) over (partition by place) then ':*' else '' end as rest
            from unnest(words) with ordinality w (word, place), string_to_table(word, ' ') with ordinality p (part, n)
            where part <> '') parts
        where long or not longer);

-- A condition on both texts, or on the open one alone, for so many patterns: $3 in any text, $4 in the open, $5 in the
-- personal one, $6 in none. It holds numbers of patterns, and no word.
create function tenant.search_texts(personal boolean, anywhere integer, in_open integer, in_personal integer, nowhere integer)
    returns text
    language sql immutable set search_path = pg_catalog
    return (
        select coalesce(string_agg(' and ' || case when negated then 'not ' else '' end || replace(
            case
                when side = 'both' and personal then '(o.open_text like {p} or o.personal_text like {p})'
                when side = 'personal' then 'o.personal_text like {p}'
                else 'o.open_text like {p}'
            end, '{p}', format('($%s)[%s]', place, i)), ''), '')
        from (values (3, 'both', anywhere, false), (4, 'open', in_open, false), (5, 'personal', in_personal, false),
                     (6, 'both', nowhere, true)) t (place, side, patterns, negated),
             generate_series(1, patterns) i);

-- The condition that a key of the filters stands for; null where the kind has no such column, or the viewer may not look at
-- it: without personal sight a text with an e-mail address in it is none. Values stay in the filters.
create function tenant.search_filter(personal boolean, kind text, key text, filters text) returns text
    language sql immutable set search_path = pg_catalog
    return (
        select replace(replace(fragment,
            '{all}', format('array(select jsonb_array_elements_text(%s -> %L))', filters, key)),
            '{one}', format('(%s ->> %L)', filters, key))
        from (select case
            when key = 'id' then 'o.id = any({all})'
            when key = 'live' and kind in ('order', 'subscription') then 'o.live = {one}::boolean'
            when key = 'state' and kind = 'subscription' then 'o.state = any({all})'
            when key = 'state' and kind = 'order' then $f$case when o.returned > 0 then 'returned'
                when o.completed then 'completed' else 'open' end = any({all})$f$
            when key = 'country' and kind in ('account', 'order') then 'o.country = any({all})'
            when key = 'currency' and kind in ('order', 'subscription') then 'o.currency = any({all})'
            when key = 'card' and kind in ('order', 'subscription') then 'right(o.card_ending, 4) = any({all})'
            when key = 'least' and kind = 'order' then 'o.total >= {one}::numeric'
            when key = 'most' and kind = 'order' then 'o.total <= {one}::numeric'
            when key = 'above' and kind = 'order' then 'o.total > {one}::numeric'
            when key = 'below' and kind = 'order' then 'o.total < {one}::numeric'
            when key = 'from' then format('o.%s >= {one}::timestamptz', moment)
            when key = 'until' then format('o.%s < {one}::timestamptz', moment)
            when key = 'product' and kind = 'order' then $f$not exists (select from unnest({all}) w
                where not exists (select from unnest(o.products) p where strpos(lower(p), w) > 0))$f$
            when key = 'product' and kind = 'subscription' then replace(each, '{text}', 'lower(o.product)')
            when key = 'email' and personal and kind in ('account', 'order') then replace(each, '{text}', 'lower(o.email)')
            when key = 'phone' and personal and kind in ('account', 'order') then
                replace(each, '{text}', $f$regexp_replace(o.phone, '\D', '', 'g')$f$)
            when key = 'reference' and kind = 'order' then replace(each, '{text}', $f$replace(lower(o.reference), '-', '')$f$)
            when key = 'name' and kind in ('account', 'order') then replace(each, '{text}',
                replace(plain, '{raw}', format('concat_ws('' '', %s, %s)', replace(seen, 'o.store_id, o.id, o.as_of %3$s', 'o.first_name'), replace(seen, 'o.store_id, o.id, o.as_of %3$s', 'o.last_name'))))
            when key = 'company' and kind in ('account', 'order') then
                replace(each, '{text}', replace(plain, '{raw}', replace(seen, 'o.store_id, o.id, o.as_of %3$s', 'o.company')))
            when key = 'code' and kind = 'coupon' then $f$exists (select from tenant.mirror_coupon_code c
                where c.tenant_id = $1 and c.code = any({all}) and c.store_id = o.store_id and c.coupon_id = o.id)$f$
            end
            from (values (
                case when kind in ('order', 'subscription') then 'changed_at' else 'as_of' end,
                'not exists (select from unnest({all}) w where coalesce(strpos({text}, w), 0) = 0)',
                $f$regexp_replace(regexp_replace(replace(normalize(lower({raw}), NFKD), 'ß', 'ss'),
                    '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')$f$,
                case when personal then 'o.store_id, o.id, o.as_of %3$s' else $f$(case when strpos(o.store_id, o.id, o.as_of %3$s, '@') = 0 then o.store_id, o.id, o.as_of %3$s end)$f$ end))
                v (moment, each, plain, seen)
        ) f (fragment));

-- A query of the rows that fit among the latest $10 of the tenant or, where it is few, of each store; without conditions one
-- that counts them.
create function tenant.search_latest(query text, source text, columns text, moment text, conditions text, few boolean)
    returns text
    language sql immutable set search_path = pg_catalog
    return query || case
        when few then format(' from unnest($2) s cross join lateral (select %s from %s o where o.tenant_id = $1 '
            'and o.store_id = s and o.gone_at is null order by o.%I desc limit $10) o where true', columns, source, moment)
        else format(' from (select %s from %s o where o.tenant_id = $1 and o.gone_at is null '
            'order by o.%I desc limit $10) o where o.store_id = any($2)', columns, source, moment) end
        || coalesce(conditions || format(' order by o.%I desc limit $9', moment), '');

-- Keys of objects of which every word begins with a word that was typed, asked for at each letter that somebody types: so the
-- plans are made once and kept. One function for each kind and sight, all alike but for their columns.
do $make$
declare
    kind     record;
    sight    record;
    piece    text[];
    made     text;
    latest   constant text := $piece$
        return query
            select o.store_id, o.id, case when {named} then 0 else 1 end, o.at
            from ((select {columns} from tenant.mirror_{kind} o
                    where o.tenant_id = tenant and o.gone_at is null
                    order by o.{moment} desc limit case when few then 0 else depth end)
                union all
                select l.* from unnest(case when few then stores end) s cross join lateral (
                    select {columns} from tenant.mirror_{kind} o
                    where o.tenant_id = tenant and o.store_id = s and o.gone_at is null
                    order by o.{moment} desc limit depth / cardinality(stores)) l) o
            where (few or o.store_id = any(stores)) and {text} like all(patterns) and not {text} like any(nones)
                and {data}
            order by o.at desc limit wanted;$piece$;
    template constant text := $function$
        create function tenant.search_{kind}_{sight}(
            tenant uuid, stores uuid[], words text[], nones text[], data boolean, exact text, wanted integer)
            returns table (store_id uuid, id text, grade integer, at timestamptz)
            language plpgsql
            stable
            set search_path = pg_catalog, pg_temp
            set plan_cache_mode = force_generic_plan
            set enable_seqscan = off
            set enable_sort = off
            set enable_nestloop = off
            set work_mem = '32MB'
        as $body$
        #variable_conflict use_column
        declare
            -- So many stores are asked one by one, each by its own index keys.
            few      constant boolean := cardinality(stores) <= 16;
            patterns constant text[] := tenant.search_patterns(words, false);
            rarest   text[] := words;
            met      integer;
            depth    integer := 256;
        begin
            -- The latest rows tell a common word from a rare one; a common one is met among some more of them.
            {latest}
            get diagnostics met = row_count;
            if met between 1 and wanted - 1 then
                depth := case when met > 2 then 8192 else 4096 end;
                {latest}
                get diagnostics met = row_count;
            end if;
            if met >= wanted then
                return;
            end if;
            if cardinality(words) > 1 then
                -- A list of half of the rows is long to read: the rarest word is looked up, the others in its rows.
                select array_agg(r.word) filter (where r.met <= 16 or r.place = 1) into rarest
                from (select words[c.n] as word, c.met, row_number() over (order by c.met, c.n) as place
                    from (select p.n, count(*) filter (where {text} like p.pattern) as met
                        from (select {texts} from tenant.mirror_{kind} o
                            where o.tenant_id = tenant and o.gone_at is null order by o.{moment} desc limit 256) o
                        cross join unnest(patterns) with ordinality p (pattern, n) group by p.n) c) r;
            end if;
            return query
                select o.store_id, o.id, case when {named} then 0 else 1 end, o.at
                from (select {columns} from tenant.mirror_{kind} o
                    where o.tenant_id = tenant and o.gone_at is null
                        and tenant.search_words(o.tenant_id, o.open_text, o.personal_text)
                            @@ tenant.search_begins(tenant, {letters}, coalesce(rarest, words))::tsquery
                        and (not few or o.store_id = any(stores))
                    limit 10000) o
                where o.store_id in (select unnest(stores)) and {text} like all(patterns) and not {text} like any(nones)
                and {data}
                order by 3, o.at desc limit wanted;
        end
        $body$$function$;
begin
    for kind in
        select * from (values
            ('account', 'as_of', 'o.custom_id, o.email', $$lower(o.id) = exact or lower(o.custom_id) = exact$$),
            ('order', 'changed_at', 'o.live, o.reference, o.email',
                $$lower(o.id) = exact or replace(lower(o.reference), '-', '') = replace(exact, '-', '')$$),
            ('subscription', 'changed_at', 'o.live', $$lower(o.id) = exact$$)) k (name, moment, columns, named)
    loop
        for sight in
            select * from (values
                ('full', 'o.open_text, o.personal_text', '(o.open_text || o.personal_text)', $$array['o', 'p', 'e']$$),
                ('open', 'o.open_text', 'o.open_text', $$array['o']$$)) s (name, texts, text, letters)
        loop
            made := template;
            foreach piece slice 1 in array array[
                ['latest', latest],
                ['columns', '{texts}, o.store_id, o.id::text as id, o.{moment} as at, ' || replace(kind.columns, ', o.email',
                    case sight.name when 'full' then ', o.email' else '' end)],
                ['named', kind.named
                    || case when sight.name = 'full' and kind.columns like '%email' then ' or lower(o.email) = exact' else '' end],
                ['data', case kind.name when 'account' then 'true' else '(data is null or o.live = data)' end],
                ['texts', sight.texts], ['text', sight.text], ['letters', sight.letters],
                ['moment', kind.moment], ['kind', kind.name], ['sight', sight.name]]
            loop
                made := replace(made, '{' || piece[1] || '}', piece[2]);
            end loop;
            execute made;
            execute format('revoke execute on function tenant.search_%s_%s from public', kind.name, sight.name);
            execute format('grant execute on function tenant.search_%s_%s to storefleet_search', kind.name, sight.name);
        end loop;
    end loop;
end
$make$;

-- Products and coupons are few and have no people: what was typed may stand anywhere in their words.
do $make$
declare
    kind record;
begin
    for kind in
        select * from (values ('product', 'lower(o.id) = exact or lower(o.sku) = exact', ', o.sku'),
            ('coupon', 'lower(o.id) = exact', '')) k (name, named, more)
    loop
        execute format($function$
            create function tenant.search_%1$s_inside(
                tenant uuid, stores uuid[], words text[], nones text[], exact text, wanted integer)
                returns table (store_id uuid, id text, grade integer, at timestamptz)
                language plpgsql
                stable
                set search_path = pg_catalog, pg_temp
                set plan_cache_mode = force_generic_plan
                set enable_seqscan = off
                set enable_indexscan = off
            as $body$
            #variable_conflict use_column
            declare
                patterns constant text[] := tenant.search_patterns(words, true);
            begin
                return query
                    select o.store_id, o.id::text, case when %2$s then 0 else 1 end, o.as_of
                    from (select o.store_id, o.id, o.as_of %3$s from tenant.mirror_%1$s o
                        where o.tenant_id = tenant and o.gone_at is null and o.open_text like patterns[1]
                            and o.open_text like all(patterns) and not o.open_text like any(nones)
                        limit 10000) o
                    where o.store_id in (select unnest(stores))
                    order by 3, o.as_of desc limit wanted;
            end
            $body$$function$, kind.name, kind.named, kind.more);
        execute format('revoke execute on function tenant.search_%s_inside from public', kind.name);
        execute format('grant execute on function tenant.search_%s_inside to storefleet_search', kind.name);
    end loop;
end
$make$;

-- The same for whatever else a query may ask for: a statement of its own each time, planned for these very words and stores.
create function tenant.search_kind(
    tenant uuid, kind text, full_stores uuid[], open_stores uuid[], words text[], open_words text[], personal_words text[],
    not_words text[], inside boolean, exact text, filters jsonb, wanted integer)
    returns table (store_id uuid, id text, grade integer, at timestamptz)
    language plpgsql
    stable
    set search_path = pg_catalog, pg_temp
    set jit = off
    set enable_seqscan = off
    set enable_indexscan = on
    set max_parallel_workers_per_gather = 0
as $$
declare
    -- How many of the latest rows tell a common word from a rare one, how many are read for a common one, and how many
    -- rows that hold a rare one are looked at.
    probe      constant integer := 256;
    latest     constant integer := 4096;
    candidates constant integer := 10000;
    -- So many stores are asked one by one, each by its own index keys.
    at_once    constant integer := 16;
    patterns   constant text[] := tenant.search_patterns(words, inside);
    opens      constant text[] := tenant.search_patterns(open_words, inside);
    personals  constant text[] := tenant.search_patterns(personal_words, inside);
    nones      constant text[] := tenant.search_patterns(not_words, false);
    worded     constant boolean := cardinality(patterns) + cardinality(opens) + cardinality(personals) > 0;
    source     text;
    columns    text;
    moment     text;
    named      text;
    asked      text;
    query      text;
    texts      text;
    counts     text;
    hits       bigint[];
    rarest     text[];
    begins     tsquery;
    indexed    text;
    filter     text;
    key        text;
    negated    boolean;
    stores     uuid[];
    few        boolean;
    met        bigint;
begin
    case kind
        when 'account' then
            source := 'tenant.mirror_account';
            moment := 'as_of';
            columns := 'o.custom_id, o.first_name, o.last_name, o.email, o.company, o.phone, o.country';
            named := 'lower(o.id) = $8 or lower(o.custom_id) = $8';
        when 'order' then
            source := 'tenant.mirror_order';
            moment := 'changed_at';
            columns := 'o.reference, o.first_name, o.last_name, o.email, o.company, o.phone, o.country, o.live, '
                'o.completed, o.returned, o.currency, o.total, o.products, o.card_ending';
            named := 'lower(o.id) = $8 or replace(lower(o.reference), ''-'', '''') = replace($8, ''-'', '''')';
        when 'subscription' then
            source := 'tenant.mirror_subscription';
            moment := 'changed_at';
            columns := 'o.state, o.live, o.product, o.currency, o.card_ending';
            named := 'lower(o.id) = $8';
        when 'product' then
            source := 'tenant.mirror_product';
            moment := 'as_of';
            columns := 'o.sku';
            named := 'lower(o.id) = $8 or lower(o.sku) = $8';
        when 'coupon' then
            source := 'tenant.mirror_coupon';
            moment := 'as_of';
            columns := 'null as nothing';
            named := 'lower(o.id) = $8';
    end case;
    columns := format('o.tenant_id, o.store_id, o.id, o.open_text, o.personal_text, o.%I, %s', moment, columns);
    for sight in 0 .. 1 loop
        stores := case sight when 1 then full_stores else open_stores end;
        continue when cardinality(stores) = 0 or (sight = 0 and cardinality(personals) > 0);
        few := cardinality(stores) <= at_once;
        if sight = 1 and kind in ('account', 'order') then
            named := named || ' or lower(o.email) = $8';
        end if;
        asked := case when sight = 1 or strpos(exact, '@') = 0 then exact end;
        filter := '';
        for key, negated in
            select k, false from jsonb_object_keys(filters - 'not') k
            union all select k, true from jsonb_object_keys(coalesce(filters -> 'not', '{}')) k
        loop
            filter := filter || format(case when negated then ' and (%s) is not true' else ' and (%s)' end, coalesce(
                tenant.search_filter(sight = 1, kind, key, case when negated then '($7 -> ''not'')' else '$7' end), 'false'));
        end loop;
        texts := tenant.search_texts(
            sight = 1, cardinality(patterns), cardinality(opens), cardinality(personals), cardinality(nones));
        query := format('select o.store_id, o.id::text, case when %s then 0 else 1 end, o.%I',
            case when asked is null then 'false' else named end, moment);
        if not worded then
            return query execute query || format(
                ' from %s o where o.tenant_id = $1 and o.store_id = any($2) and o.gone_at is null %s%s '
                'order by o.%I desc limit $9', source, texts, filter, moment)
                using tenant, stores, patterns, opens, personals, nones, filters, asked, wanted;
            continue;
        end if;
        met := 0;
        hits := null;
        if kind in ('account', 'order', 'subscription') then
            counts := coalesce((
                select string_agg(format('count(*) filter (where true%s)', replace(
                    tenant.search_texts(sight = 1, 1, 0, 0, 0), '($3)[1]', format('($3)[%s]', i))), ', ' order by i)
                from generate_subscripts(patterns, 1) i), '0');
            execute tenant.search_latest(
                    format('select count(*) filter (where true%s%s), array[%s]', texts, filter, counts),
                    source, columns, moment, null, few)
                into met, hits
                using tenant, stores, patterns, opens, personals, nones, filters, asked, wanted,
                    case when few then probe / cardinality(stores) else probe end;
        end if;
        if met >= least(3, wanted) then
            return query execute tenant.search_latest(query, source, columns, moment, texts || filter, few)
                using tenant, stores, patterns, opens, personals, nones, filters, asked, wanted,
                    case when few then latest / cardinality(stores) else latest end;
            get diagnostics met = row_count;
            continue when met >= wanted;
        end if;
        begins := null;
        indexed := null;
        if not inside and hits is not null then
            -- A list of half of the rows is long to read: of several words the rarest is looked up, the others in its rows.
            rarest := array(
                select word from unnest(words, hits) with ordinality w (word, n, place)
                where n <= 2 or place = (select p from unnest(hits) with ordinality m (n, p) order by n, p limit 1));
            begins := concat_ws(' & ',
                tenant.search_begins(tenant, case sight when 1 then array['o', 'p', 'e'] else array['o'] end, rarest),
                tenant.search_begins(tenant, array['o'], open_words),
                tenant.search_begins(tenant, array['p', 'e'], personal_words))::tsquery;
            indexed := ' and tenant.search_words(o.tenant_id, o.open_text, o.personal_text) @@ $10';
        end if;
        -- The bitmap of a text index; a plan in another order would read rows without end.
        perform set_config('enable_indexscan', 'off', true);
        return query execute query || format(
            ' from (select %s from %s o where o.tenant_id = $1 and o.gone_at is null %s%s limit %s) o '
            'where o.store_id = any($2) %s order by 3, o.%I desc limit $9',
            columns, source, case when few then 'and o.store_id = any($2)' end, coalesce(indexed, texts), candidates,
            case when indexed is null then '' else texts end || filter, moment)
            using tenant, stores, patterns, opens, personals, nones, filters, asked, wanted, begins;
        perform set_config('enable_indexscan', 'on', true);
    end loop;
end
$$;

-- Keys of objects that fit, kind by kind, the latest of each first, those that are exactly what was asked for before all
-- others. An object may come twice.
--
--   kinds           account, subscription, order, product, coupon, in the order in which they count: where accounts alone are
--                   as many as were asked for, orders and subscriptions that bear the same names are not looked for
--   full_stores     stores where the viewer may see the kind and personal data: both texts count
--   open_stores     stores where the viewer may see the kind only: open_text alone counts
--   words           folded; each must be met in either text
--   open_words      the same, in open_text alone
--   personal_words  the same, in personal_text alone; no row of open_stores has them
--   not_words       none of these may be met
--   inside          whether a word may also be met inside a word of the text, and not at its beginning only
--   exact           an id, reference or e-mail address, folded: rows that are it have grade 0; may be null
--   filters         conditions on columns by the keys of tenant.search_filter; those in "not" must fail
--   most            how many, at most 201
create function tenant.search_mirror(
    kinds text[], full_stores uuid[], open_stores uuid[], words text[], open_words text[], personal_words text[],
    not_words text[], inside boolean, exact text, filters jsonb, most integer)
    returns table (kind text, store_id uuid, id text, grade integer, at timestamptz)
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    tenant  constant uuid := nullif(current_setting('app.tenant_id', true), '')::uuid;
    wanted  constant integer := least(greatest(most, 0), 201);
    longest constant text[] := array(
        select word from unnest(words) with ordinality w (word, place) order by length(word) desc, place limit 8);
    nones   constant text[] := tenant.search_patterns(not_words, false);
    plain   constant boolean := not inside and cardinality(words) > 0 and cardinality(open_words || personal_words) = 0
        and filters - 'live' = '{}';
    -- A word that could be no id, reference or address is not compared with each row's; any could be a product's.
    known   constant text := case when exact ~ '[0-9@_-]' then exact end;
    met     bigint;
    people  bigint := 0;
begin
    if tenant is null or wanted = 0 then
        return;
    end if;
    foreach kind in array kinds loop
        continue when people >= wanted and kind in ('order', 'subscription');
        if plain and kind in ('account', 'order', 'subscription') then
            return query execute format(
                'select distinct $1, f.* from (select * from tenant.search_%1$s_full($2, $3, $5, $6, $7, $8, $9) '
                'where cardinality($3) > 0 union all select * from tenant.search_%1$s_open($2, $4, $5, $6, $7, $10, $9) '
                'where cardinality($4) > 0) f', kind)
                using kind, tenant, full_stores, open_stores, longest, nones, (filters ->> 'live')::boolean, known, wanted,
                    case when strpos(known, '@') = 0 then known end;
        elsif plain then
            return query execute format('select $1, f.* from tenant.search_%s_inside($2, $3, $4, $5, $6, $7) f', kind)
                using kind, tenant, full_stores || open_stores, longest, nones, exact, wanted;
        else
            return query
                select kind, f.* from tenant.search_kind(
                    tenant, kind, full_stores, open_stores, longest, open_words, personal_words, not_words,
                    inside or kind in ('product', 'coupon'), case when kind in ('product', 'coupon') then exact else known end,
                    case when kind in ('order', 'subscription') then filters else filters - 'live' end, wanted) f;
        end if;
        get diagnostics met = row_count;
        if kind = 'account' then
            people := met;
        end if;
    end loop;
end
$$;

revoke execute on function
    tenant.search_words, tenant.search_patterns, tenant.search_begins, tenant.search_texts, tenant.search_filter,
    tenant.search_latest, tenant.search_kind, tenant.search_mirror
    from public;
grant execute on function
    tenant.search_words, tenant.search_patterns, tenant.search_begins, tenant.search_texts, tenant.search_filter,
    tenant.search_latest, tenant.search_kind to storefleet_search;
-- Whoever writes a row makes its words.
grant execute on function tenant.search_words to storefleet_app;
grant execute on function tenant.search_mirror to storefleet_app;
-- A new owner must be allowed to create in the schema: for this moment only.
grant create on schema tenant to storefleet_search;
alter function tenant.search_mirror owner to storefleet_search;
revoke create on schema tenant from storefleet_search;
