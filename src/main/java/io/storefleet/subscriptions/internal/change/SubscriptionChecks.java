package io.storefleet.subscriptions.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the copy of a subscription tells of whether a change fits it; the words are those of {@link Checks}. */
final class SubscriptionChecks {

    private static final String ENDED = "when m.state = 'deactivated' then 'ended' ";
    private static final String CANCELED = "when m.state = 'canceled' then 'canceled' ";
    private static final String CANCELED_ALREADY = "when m.state = 'canceled' then 'already-canceled' ";
    private static final String PAUSED =
            "(m.state = 'paused' or coalesce(m.raw -> 'isPauseScheduled' = 'true', false))";

    /** Whether the subscription has an add-on this often; 0 for not at all. */
    private static final String ADDON = """
            coalesce((
                select sum(coalesce((a ->> 'quantity')::integer, 1))
                from jsonb_array_elements(case when jsonb_typeof(m.raw -> 'addons') = 'array' then m.raw -> 'addons' else '[]' end) a
                where a ->> 'product' = :addon?), 0) = :count?""";

    private SubscriptionChecks() {}

    static BulkCheck cancel(Cancel change) {
        return charged(ENDED + (change.atOnce() ? "" : CANCELED_ALREADY), "ended", "already-canceled");
    }

    static BulkCheck uncancel() {
        return charged(ENDED + "when m.state <> 'canceled' then 'not-canceled' ", "not-canceled");
    }

    static BulkCheck pause() {
        return charged(ENDED + CANCELED + "when " + PAUSED + " then 'paused-already' ", "paused-already");
    }

    static BulkCheck resume() {
        return charged(ENDED + "when not " + PAUSED + " then 'not-paused' ", "not-paused");
    }

    static BulkCheck charge() {
        return charged(ENDED + "when m.managed is not true then 'not-managed' ");
    }

    /** Those that were cancelled before they ended cannot be offered again. */
    static BulkCheck convert() {
        return BulkCheck.plain(
                "case when m.state <> 'deactivated' then 'not-ended'"
                        + " when m.raw ->> 'canceledDate' is not null then 'not-convertible' end",
                Map.of());
    }

    /** What is at stake is the next charge. */
    private static BulkCheck charged(String cases, String... same) {
        return new BulkCheck("case " + cases + "end", Set.of(same), "m.next_total", "m.next_currency", "", Map.of());
    }

    static BulkCheck plan(Plan plan) {
        var parameters = new HashMap<String, Object>();
        var so = new ArrayList<String>();
        wanted(so, parameters, "m.quantity", "quantity", plan.quantity());
        wanted(so, parameters, "m.price", "price", plan.price());
        wanted(so, parameters, "m.product", "product", plan.product());
        wanted(so, parameters, "m.next_on", "next", plan.next());
        wanted(so, parameters, "m.end_on", "ends", plan.end());
        if (plan.withoutEnd()) {
            so.add("m.end_on is null");
        }
        for (var addon : plan.addons()) {
            var place = parameters.size();
            parameters.put("addon" + place, addon.product());
            parameters.put("count" + place, addon.quantity());
            so.add(ADDON.replace("?", String.valueOf(place)));
        }
        var cases = new StringBuilder(ENDED + CANCELED);
        if (plan.price() != null && plan.currency() != null) {
            parameters.put("unit", plan.currency());
            cases.append("when m.currency is distinct from :unit then 'other-currency' ");
        }
        if (!untold(plan) && !so.isEmpty()) {
            cases.append("when r.own is null and ")
                    .append(String.join(" and ", so))
                    .append(" then 'nothing-changed' ");
        }
        return new BulkCheck(
                "case " + cases + "end", Set.of("nothing-changed"), "m.next_total", "m.next_currency", "", parameters);
    }

    private static void wanted(
            List<String> so, Map<String, Object> parameters, String column, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
            so.add("coalesce(" + column + " = :" + name + ", false)");
        }
    }

    /** Whether something is to become different of which the copies do not tell. */
    private static boolean untold(Plan plan) {
        return plan.coupons() != null || plan.discount() != null;
    }

    /** Whether nothing is to become different; the copies tell of add-ons and of no coupon. */
    static boolean saysNothing(Plan plan) {
        return Snapshot.wanted(plan, Map.of()).isEmpty() && !untold(plan);
    }
}
