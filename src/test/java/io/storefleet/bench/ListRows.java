package io.storefleet.bench;

import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;

/** An agency with 500 stores of very different sizes and many orders, one a minute at some store. */
final class ListRows {

    static final int STORES = 500;

    private ListRows() {}

    static UUID store(int number) {
        return new UUID(0, number);
    }

    /** The first store has about a twentieth of all orders, the last some dozens. */
    static void fill(TestDatabase database, TestAgency agency, int rows) throws SQLException {
        var tenant = agency.owner().tenant().value();
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            // Lists do not use them, and millions of rows would wait for them for minutes.
            statement.execute("drop index if exists tenant.mirror_order_text, tenant.mirror_order_words");
            statement.execute("set session_replication_role = replica; set synchronous_commit = off");
            statement.execute("""
                    insert into tenant.store (tenant_id, id, name, endpoint, connection, connection_at)
                    select '%s', lpad(to_hex(s), 32, '0')::uuid, 'Store ' || s, 'live', 'GOOD', now() from generate_series(1, %d) s
                    """.formatted(tenant, STORES));
            statement.execute("""
                    insert into tenant.mirror_order (tenant_id, store_id, id, reference, account_id, live, completed, rebill,
                        currency, total, reason, returned, returns, products, subscriptions, coupons, card_ending, first_name, last_name,
                        email, country, changed_at, as_of, digest, raw, seen_at, open_text, personal_text)
                    select '%s', lpad(to_hex(1 + floor(power(d, 2.5) * %d)::int), 32, '0')::uuid,
                        substr(md5('o' || n), 1, 22), 'AUR260601-' || n, 'acc' || n / 3, n %% 20 > 0, n %% 25 > 0, n %% 2 = 0, 'USD',
                        n %% 900 + 0.9, case n %% 75 when 0 then 'DECLINED' when 25 then 'FORCE' end, case when n %% 40 = 0 then 5 end, case when n %% 40 = 0 then 1 else 0 end,
                        array['product-' || n %% 97], '{}', '{}', '4242', 'Ada', 'Byron' || n, 'ada' || n || '@example.org', 'US',
                        '2022-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', now(), gen_random_uuid(),
                        jsonb_build_object('note', repeat('n', 400), 'number', n), now(), ' ord' || n || ' ', ' '
                    from (select n, random() d from generate_series(1, %d) n) x
                    """.formatted(tenant, STORES, rows));
            statement.execute("""
                    insert into tenant.mirror_stream (tenant_id, store_id, stream, page_size, known)
                    select tenant_id, store_id, 'orders', 50, count(*) from tenant.mirror_order group by 1, 2""");
            // Rows older than this are swept away, and the first are from 2022.
            statement.execute("""
                    insert into tenant.mirror_settings (tenant_id, store_id, keep_months)
                    select tenant_id, id, 240 from tenant.store where tenant_id = '%s'""".formatted(tenant));
            statement.execute("vacuum analyze tenant.mirror_order");
        }
    }
}
