package io.storefleet.lists;

import org.jspecify.annotations.Nullable;

/**
 * A column of a kind of list.
 *
 * @param sql the value, over the table {@code m}
 * @param currency for amounts: the SQL of their currency
 * @param personal whether it says who somebody is; masked where the actor may not see that
 * @param usual whether it is shown before anybody has chosen
 * @param sortable whether lists can be ordered by it: an index must keep that flat
 */
public record ListColumn(
        String key,
        Type type,
        String sql,
        @Nullable String currency,
        boolean personal,
        boolean usual,
        boolean sortable) {

    /** The store a row is of; each kind has it. */
    public static final String STORE = "store";

    /** Whether a row is live or a test; kinds that have it. */
    public static final String SCOPE = "scope";

    /** What the cells hold: see {@link ListRow#cells()}. */
    public enum Type {
        TEXT,
        TEXTS,
        MONEY,
        DAY,
        INSTANT,
        COUNT,
        /** A lower-case word that pages have words for; what they do not know stands as it is. */
        STATE,
        YES_NO,
        /** A length and a unit such as {@code 1 month}, which pages have words for. */
        PERIOD,
        /** What a discount takes off, such as {@code 12.5%}, {@code 5 USD, 4.5 EUR} or {@code 3 tiers}, in pages' words. */
        REDUCTION,
        STORE
    }

    public ListColumn {
        if (sortable && (personal || (type != Type.DAY && type != Type.INSTANT && !sql.equals("m.id")))) {
            throw new IllegalArgumentException("lists are ordered by days, moments and ids only");
        }
    }

    public static ListColumn of(String key, Type type, String sql) {
        return new ListColumn(key, type, sql, null, false, false, false);
    }

    public static ListColumn money(String key, String amount, String currency) {
        return new ListColumn(key, Type.MONEY, amount, currency, false, false, false);
    }

    /** The same, masked where the actor may not see who somebody is. */
    public ListColumn onlyForThoseWhoMay() {
        return new ListColumn(key, type, sql, currency, true, usual, sortable);
    }

    /** The same, shown before anybody has chosen. */
    public ListColumn shown() {
        return new ListColumn(key, type, sql, currency, personal, true, sortable);
    }

    /** The same, as something lists can be ordered by. */
    public ListColumn ordered() {
        return new ListColumn(key, type, sql, currency, personal, usual, true);
    }
}
