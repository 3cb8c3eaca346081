package io.storefleet.bulk.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is what.
 *
 * @param store its place from 0; less where there is none
 * @param others places by the names the action knows
 */
record LineColumns(int store, int id, Map<String, Integer> others) {

    private static final Set<String> STORES = Set.of("store", "storename", "shop");
    private static final Set<String> IDS = Set.of("id", "ids", "fastspringid");

    /** What columns of ids are also called, by the kind of list. */
    private static final Map<String, Set<String>> NAMED = Map.of(
            "orders", Set.of("reference", "referenz", "order", "orderid", "orderreference", "bestellung"),
            "subscriptions", Set.of("subscription", "subscriptionid", "abo", "abonnement"),
            "events", Set.of("event", "eventid", "ereignis"),
            "coupons", Set.of("coupon", "couponid", "path", "gutschein"),
            "products", Set.of("product", "productid", "path", "produkt"),
            "quotes", Set.of("quote", "quoteid", "angebot"),
            "accounts", Set.of("account", "accountid", "konto", "kunde", "customer", "customerid"));

    LineColumns {
        others = Map.copyOf(others);
    }

    /** One id a line, without a header. */
    static LineColumns onlyIds() {
        return new LineColumns(-1, 0, Map.of());
    }

    /** What the first line says; null where it names no column of ids. */
    static @Nullable LineColumns header(List<String> cells, String list, List<String> known) {
        var named = NAMED.getOrDefault(list, Set.of());
        int store = -1;
        int id = -1;
        var others = new HashMap<String, Integer>();
        for (int place = 0; place < cells.size(); place++) {
            var name = cells.get(place).toLowerCase(Locale.ROOT).replaceAll("[ _.:#-]", "");
            if (STORES.contains(name)) {
                store = place;
            } else if (known.contains(name)) {
                others.put(name, place);
            } else if (id < 0 && (IDS.contains(name) || named.contains(name))) {
                id = place;
            }
        }
        return id < 0 ? null : new LineColumns(store, id, others);
    }
}
