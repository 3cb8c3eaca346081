package io.storefleet.testing;

import io.storefleet.mirror.Fold;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts rows into the mirror as its writer would, straight into the tables. */
public final class MirrorFixture {

    private final TestDatabase database;
    private final TenantId tenant;

    public MirrorFixture(TestDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    public void account(StoreId store, String id, String first, String last, String email) {
        account(store, id, first, last, email, null);
    }

    public void account(StoreId store, String id, String first, String last, String email, @Nullable String company) {
        var open =
                text(Fold.whole(id), Fold.text(first), Fold.text(last), isAddress(company) ? "" : Fold.text(company));
        var personal = text(Fold.whole(email), Fold.text(email), isAddress(company) ? Fold.whole(company) : "");
        write("""
                insert into tenant.mirror_account (tenant_id, store_id, id, first_name, last_name, email, company, country,
                    complete, as_of, digest, seen_at, open_text, personal_text)
                values (?, ?, ?, ?, ?, ?, ?, 'DE', true, now(), gen_random_uuid(), now(), ?, ?)""", tenant.value(), store.value(), id, first, last, email, company, open, personal);
    }

    public void order(
            StoreId store, String id, String reference, String account, String email, String total, boolean live) {
        var open = text(Fold.whole(id), Fold.whole(reference), Fold.joined(reference), Fold.text(reference), "4242");
        write(
                """
                insert into tenant.mirror_order (tenant_id, store_id, id, reference, account_id, live, completed, rebill,
                    currency, total, returns, products, subscriptions, coupons, card_ending, email, changed_at, as_of,
                    digest, raw, seen_at, open_text, personal_text)
                values (?, ?, ?, ?, ?, ?, true, false, 'USD', ?::numeric, 0, '{}', '{}', '{}', '4242', ?, now(), now(),
                    gen_random_uuid(), '{}', now(), ?, ?)""",
                tenant.value(),
                store.value(),
                id,
                reference,
                account,
                live,
                total,
                email,
                open,
                text(Fold.whole(email), Fold.text(email)));
    }

    public void subscription(StoreId store, String id, String account, String state, String product) {
        write(
                """
                insert into tenant.mirror_subscription (tenant_id, store_id, id, account_id, state, live, product, display,
                    currency, price, changed_at, as_of, digest, raw, seen_at, open_text, personal_text)
                values (?, ?, ?, ?, ?, true, ?, ?, 'USD', 10, now(), now(), gen_random_uuid(), '{}', now(), ?, '')""",
                tenant.value(),
                store.value(),
                id,
                account,
                state,
                product,
                product,
                text(Fold.whole(id), Fold.whole(product), Fold.text(product)));
    }

    public void product(StoreId store, String path, String display) {
        write(
                """
                insert into tenant.mirror_product (tenant_id, store_id, id, display, as_of, digest, raw, seen_at, open_text,
                    personal_text)
                values (?, ?, ?, ?, now(), gen_random_uuid(), '{}', now(), ?, '')""",
                tenant.value(),
                store.value(),
                path,
                display,
                text(Fold.whole(path), Fold.text(path), Fold.text(display)));
    }

    /** A coupon of 10 % for all products, without codes. */
    public void coupon(StoreId store, String path) {
        write("""
                insert into tenant.mirror_coupon (tenant_id, store_id, id, codes, discount, percent, takes_off, for_all, as_of,
                    digest, raw, seen_at, open_text, personal_text)
                values (?, ?, ?, 0, 'percent', 10, '10%', true, now(), gen_random_uuid(), '{}', now(), ?, '')""", tenant.value(), store.value(), path, text(Fold.whole(path), Fold.text(path)));
    }

    /** What the service is said to have sent. @param kind {@code order} or the like */
    public void raw(StoreId store, String kind, String id, String json) {
        write(
                "update tenant.mirror_" + kind + " set raw = ?::jsonb where tenant_id = ? and store_id = ? and id = ?",
                json,
                tenant.value(),
                store.value(),
                id);
    }

    /** An event about an order or a subscription. */
    public void event(StoreId store, String id, String type, @Nullable String order, @Nullable String subscription) {
        write("""
                insert into tenant.mirror_event (tenant_id, store_id, id, type, live, processed, created_at, received_at,
                    source, due_at, raw, order_id, subscription_id)
                values (?, ?, ?, ?, true, false, now(), now(), 'WEBHOOK', now(), '{"data":{}}', ?, ?)""", tenant.value(), store.value(), id, type, order, subscription);
    }

    /** Live USD given back for an order. */
    public void givenBack(StoreId store, String id, @Nullable String order, String amount) {
        write("""
                insert into tenant.mirror_return (tenant_id, store_id, id, order_id, live, currency, amount, made_at, exact,
                    seen_at)
                values (?, ?, ?, ?, true, 'USD', ?::numeric, now(), true, now())""", tenant.value(), store.value(), id, order, amount);
    }

    public void allowGrouping(StoreId store) {
        write(
                "insert into tenant.mirror_settings (tenant_id, store_id, group_people) values (?, ?, true)",
                tenant.value(),
                store.value());
    }

    public void write(String sql, @Nullable Object... values) {
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && text.indexOf('@') >= 0;
    }

    private static String text(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" ", " ", " "));
    }
}
