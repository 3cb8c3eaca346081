-- Invented people: a few very common names and many rare ones, in stores of very different sizes.
insert into tenant.store (tenant_id, id, name, endpoint, connection, connection_at)
select :tenant, lpad(to_hex(s), 32, '0')::uuid, 'Store ' || s, 'live', 'GOOD', now() from generate_series(1, :stores) s;
create unlogged table public.bench_first as
select i, coalesce((array['anna', 'ann', 'john', 'michael', 'maria', 'thomas', 'david', 'peter', 'laura', 'daniel', 'sarah',
        'julia', 'mark', 'paul', 'lisa', 'james', 'robert', 'martin', 'susan', 'linda'])[i],
    substr('bcdfghjklmnprstvwz', 1 + (i * 7) % 18, 1) || substr('aeiou', 1 + (i * 3) % 5, 1)
    || substr('bdfgklmnprst', 1 + (i * 5) % 12, 1) || substr('aeiou', 1 + (i / 7) % 5, 1)
    || substr('lmnrst', 1 + (i / 35) % 6, 1)) as word
from generate_series(1, 400) i;
create unlogged table public.bench_last as
select i, coalesce((array['smith', 'mueller', 'schmidt', 'johnson', 'garcia', 'meyer', 'weber', 'brown', 'miller', 'wagner'])[i],
    substr('bcdfghjklmnprstvwz', 1 + (i * 11) % 18, 1) || substr('aeiou', 1 + (i * 7) % 5, 1)
    || substr('bdfgklmnprst', 1 + (i / 3) % 12, 1) || substr('aeiou', 1 + (i / 36) % 5, 1)
    || (array['mann', 'berg', 'son', 'ler', 'ner', 'hoff', 'stein', 'feld', 'sen', 'ini'])[1 + (i / 180) % 10]) as word
from generate_series(1, 6000) i;
create unlogged table public.bench_product as
select p, (array['aurora', 'nimbus', 'editor', 'studio', 'planner', 'tracker', 'mixer', 'render'])[1 + p % 8] || '-'
    || (array['pro', 'basic', 'team', 'annual', 'monthly'])[1 + (p / 8) % 5] || (p / 40)::text as path
from generate_series(0, 49) p;
create function public.bench_id(text) returns text language sql immutable as
    $$select substr(translate(encode(sha256($1::bytea), 'base64'), '+/', '-_'), 1, 22)$$;
create unlogged table public.bench_person as
select a, bench_id('a' || a) as id, f.word as first, l.word as last, number,
    lpad(to_hex(number), 32, '0')::uuid as store, 'C' || chr(65 + number % 26) || chr(65 + number / 26) as company_code,
    f.word || '.' || l.word || case when r < 0.7 then ((a::bigint * 7919) % 997)::text else '' end || '@'
        || (array['example.com', 'example.org', 'mail.example.net', 'post.example', 'firm.example'])[1 + floor(power(r2, 2) * 5)::int] as email,
    case when r3 < 0.25 then initcap(l.word) || ' ' || (array['Software', 'Studio', 'Labs', 'Media', 'Consulting'])[1 + a % 5] end as company,
    (array['DE', 'US', 'GB', 'FR', 'NL'])[1 + a % 5] as country, now() - random() * interval '700 days' as at
from (select a, case when s < 0.3 then 1 else 2 + floor(power((s - 0.3) / 0.7, 2) * (:stores - 1))::int end as number,
        1 + floor(power(random(), 3) * 400)::int as first_name, 1 + floor(power(random(), 2) * 6000)::int as last_name, r, r2, r3
    from (select a, random() s, random() r, random() r2, random() r3 from generate_series(1, :accounts) a) dice) people
    join bench_first f on f.i = first_name join bench_last l on l.i = last_name;
insert into tenant.mirror_account (tenant_id, store_id, id, first_name, last_name, email, company, phone, country, complete,
    as_of, digest, raw, seen_at, open_text, personal_text)
select :tenant, store, id, initcap(first), initcap(last), email, company, '+49 30 ' || (1000000 + a), country, true, at,
    gen_random_uuid(), jsonb_build_object('id', id, 'note', repeat(md5(id), 70)), now(),
    ' ' || concat_ws(' ', lower(id), first, last, lower(company), lower(country)) || ' ',
    ' ' || concat_ws(' ', email, translate(email, '@.', '  '), '4930' || (1000000 + a), 'main street', a % 200, 'berlin') || ' '
from bench_person;
insert into tenant.mirror_order (tenant_id, store_id, id, reference, account_id, live, completed, rebill, currency, total, returns,
    products, subscriptions, coupons, payment_type, card_ending, first_name, last_name, email, company, country, changed_at,
    as_of, digest, raw, seen_at, open_text, personal_text)
select :tenant, store, order_id, reference, id, a % 20 > 0, true, n = 2, 'USD', round((5 + random() * 200)::numeric, 2), 0,
    array[path], '{}', '{}', 'creditcard', card, initcap(first), initcap(last), email, company, country, ordered, ordered,
    gen_random_uuid(), jsonb_build_object('id', order_id, 'note', repeat(md5(order_id), 70)), now(),
    ' ' || concat_ws(' ', lower(order_id), lower(reference), translate(lower(reference), '-', ''),
        translate(lower(reference), '-', ' '), first, last, lower(company), path, translate(path, '-', ' '), card) || ' ',
    ' ' || concat_ws(' ', email, translate(email, '@.', '  ')) || ' '
from (select person.*, n, path, bench_id('o' || n || '-' || a) as order_id, lpad(floor(random() * 10000)::int::text, 4, '0') as card,
        at + n * interval '1 day' as ordered,
        company_code || to_char(at, 'YYMMDD') || '-' || lpad((a % 10000)::text, 4, '0') || '-' || lpad((n * 1000 + a % 97)::text, 5, '0') as reference
    from bench_person person cross join generate_series(1, 2) n join bench_product p on p.p = (person.a * 31 + n) % 50) bought;
insert into tenant.mirror_subscription (tenant_id, store_id, id, account_id, state, live, product, display, currency, price, next_on,
    card_ending, changed_at, as_of, digest, raw, seen_at, open_text, personal_text)
select :tenant, store, subscription_id, id,
    (array['active', 'active', 'active', 'active', 'active', 'active', 'canceled', 'deactivated', 'overdue', 'trial'])[1 + a % 10],
    true, path, initcap(translate(path, '-', ' ')), 'USD', 10, current_date + a % 300, card, at, at, gen_random_uuid(),
    jsonb_build_object('id', subscription_id, 'note', repeat(md5(subscription_id), 70)), now(),
    ' ' || concat_ws(' ', lower(subscription_id), path, translate(path, '-', ' '), card) || ' ', ''
from (select person.*, path, bench_id('s' || a) as subscription_id, lpad(floor(random() * 10000)::int::text, 4, '0') as card
    from bench_person person join bench_product p on p.p = (person.a * 17) % 50) subscribed;
insert into tenant.mirror_product (tenant_id, store_id, id, display, as_of, digest, raw, seen_at, open_text, personal_text)
select :tenant, lpad(to_hex(s), 32, '0')::uuid, path, initcap(translate(path, '-', ' ')), now(), gen_random_uuid(), '{}', now(),
    ' ' || path || ' ' || translate(path, '-', ' ') || ' ', ''
from bench_product, generate_series(1, :stores) s;
drop table public.bench_product, public.bench_person, public.bench_last, public.bench_first;
drop function public.bench_id(text);
