package io.storefleet.bench;

import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Fills the mirror's table of orders by SQL, in tenants whose id and whose store's id are their numbers. */
final class MirrorFill {

    private static final OffsetDateTime BEGIN = OffsetDateTime.of(2024, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private MirrorFill() {}

    static String id(int number) {
        return "ord" + "%08d".formatted(number);
    }

    /** One a minute. */
    static OffsetDateTime changed(int number) {
        return BEGIN.plusMinutes(number);
    }

    /** So many orders in each of so many tenants, numbered from 1. */
    static void orders(TestDatabase database, int tenants, int rows) throws SQLException {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            // Reading by key does not need it, and a million rows would wait for it for minutes.
            statement.execute("drop index if exists tenant.mirror_order_text");
            statement.execute("""
                    insert into directory.tenant
                    select lpad(to_hex(t), 32, '0')::uuid, 'bench-' || t, 'Bench', now() from generate_series(1, %d) t
                    """.formatted(tenants));
            statement.execute("""
                    insert into tenant.mirror_order (tenant_id, store_id, id, reference, account_id, live, completed, rebill,
                        currency, total, returns, products, subscriptions, coupons, card_ending, first_name, last_name, email,
                        country, changed_at, as_of, digest, raw, seen_at, open_text, personal_text)
                    select t, t, 'ord' || lpad(n::text, 8, '0'), 'AUR260601-' || lpad((n %% 10000)::text, 4, '0') || '-' || n,
                        'acc' || n / 3, true, true, false, 'USD', n %% 900 + 0.9, 0, '{aurora-pro}', '{}', '{}', '4242', 'Ada',
                        'Byron' || n, 'ada' || n || '@example.org', 'US', '2024-01-01T00:00:00Z'::timestamptz + n * interval '1 minute',
                        now(), t, jsonb_build_object('note', repeat('n', 900), 'number', n), now(),
                        ' ord' || n || ' ada byron' || n || ' us 4242 ', ' ada' || n || '@example.org '
                    from (select lpad(to_hex(x), 32, '0')::uuid as t from generate_series(1, %d) x) tenants,
                        generate_series(1, %d) n
                    """.formatted(tenants, rows));
            statement.execute("vacuum analyze tenant.mirror_order");
        }
    }
}
