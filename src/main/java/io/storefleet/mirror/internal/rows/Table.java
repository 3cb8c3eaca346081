package io.storefleet.mirror.internal.rows;

import io.storefleet.mirror.ObjectKind;

/** The tables of mirrored objects, with the columns in the order in which their cells are written. */
enum Table {
    ACCOUNT(false, """
            first_name, last_name, email, company, phone, street, city, postal_code, region, country, language, subscribed,
            global_id, custom_id, stored_methods, active_methods, complete, open_text, personal_text"""),
    ORDER(true, """
            reference, account_id, live, completed, reason, rebill, currency, total, tax, subtotal, discount, payout_currency,
            payout_total, returned, returns, products, subscriptions, coupons, payment_type, card_ending, first_name,
            last_name, email, company, phone, country, open_text, personal_text"""),
    SUBSCRIPTION(true, """
            account_id, initial_order, state, active, live, product, display, quantity, managed, auto_renew, currency, price,
            per_period, interval_unit, interval_length, begin_on, next_on, end_on, canceled_on, deactivated_on,
            next_currency, next_total, sequence, decline_reason, payment_type, card_ending, coupons, open_text, personal_text"""),
    PRODUCT(false, "parent, display, sku, format, open_text, personal_text"),
    COUPON(false, """
            codes, reason, discount, percent, takes_off, starts_at, ends_at, uses, products, for_all, open_text,
            personal_text""");

    private final boolean changes;
    private final String cells;

    Table(boolean changes, String cells) {
        this.changes = changes;
        this.cells = cells.replaceAll("\\s+", " ");
    }

    static Table of(ObjectKind kind) {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT;
            case ORDER -> ORDER;
            case SUBSCRIPTION -> SUBSCRIPTION;
            case PRODUCT -> PRODUCT;
            case COUPON -> COUPON;
        };
    }

    /** The table's name with its schema. */
    String named() {
        return "tenant.mirror_" + stem();
    }

    /** The name of its staging table, which is the connection's own. */
    String stage() {
        return "pg_temp.mirror_" + stem() + "_stage";
    }

    private String stem() {
        return switch (this) {
            case ACCOUNT -> "account";
            case ORDER -> "order";
            case SUBSCRIPTION -> "subscription";
            case PRODUCT -> "product";
            case COUPON -> "coupon";
        };
    }

    /** Whether the service says when such an object changed. */
    boolean changes() {
        return changes;
    }

    /** All columns a telling fills, the id first. */
    String columns() {
        return "id, " + (changes ? "changed_at, " : "") + "as_of, digest, " + cells + ", raw";
    }

    /** The line of COPY for {@link #columns()}. */
    void append(StringBuilder copy, Telling telling) {
        copy.append(telling.id()).append('\t');
        if (changes) {
            copy.append(telling.changed() == null ? "\\N" : telling.changed()).append('\t');
        }
        copy.append(telling.asOf()).append('\t').append(telling.digest()).append('\t');
        copy.append(telling.cells()).append('\t');
        if (telling.raw() == null) {
            copy.append("\\N");
        } else {
            Cells.escape(copy, telling.raw());
        }
    }
}
