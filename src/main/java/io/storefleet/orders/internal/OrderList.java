package io.storefleet.orders.internal;

import static io.storefleet.lists.ListColumn.money;
import static io.storefleet.lists.ListColumn.of;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListColumn.Type;
import io.storefleet.lists.ListFilter;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRule;
import io.storefleet.mirror.Stream;
import io.storefleet.team.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lists of orders can be filtered, ordered and shown by (contract 7.1). */
@Configuration(proxyBeanMethods = false)
class OrderList {

    private static final String NAME = "nullif(concat_ws(' ', m.first_name, m.last_name), '')";

    /** What is not completed says by its reason whether it failed or was canceled; without one it may still come. */
    private static final String STATUS = """
            case when m.returned > 0 then 'returned' when m.completed then 'completed' when m.reason = 'FORCE' then 'canceled'
                 when m.reason is not null then 'failed' else 'open' end""";

    @Bean
    ListKind orders() {
        return new ListKind(
                "orders",
                new ListKind.Source(
                        "tenant.mirror_order", "", true, Stream.ORDERS, Verb.ORDER_VIEW, Set.of(Verb.ACCOUNT_PERSONAL)),
                columns(),
                filters(),
                "m.id = {value} or m.reference in ({value}, upper({value})) or m.account_id = {value}"
                        + " or {value} = any (m.products)",
                money("total", "m.total", "m.currency"),
                new ListOrder("changed", true));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("reference", Type.TEXT, "m.reference").shown(),
                of("customer", Type.TEXT, NAME).onlyForThoseWhoMay().shown(),
                of("email", Type.TEXT, "m.email").onlyForThoseWhoMay(),
                of("company", Type.TEXT, "m.company").onlyForThoseWhoMay(),
                of("products", Type.TEXTS, "m.products").shown(),
                money("total", "m.total", "m.currency").shown(),
                of("status", Type.STATE, STATUS).shown(),
                of(ListColumn.SCOPE, Type.STATE, "case when m.live then 'live' else 'test' end")
                        .shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("changed", Type.INSTANT, "m.changed_at").shown().ordered(),
                of("rebill", Type.YES_NO, "m.rebill"),
                money("returned", "m.returned", "m.currency"),
                money("tax", "m.tax", "m.currency"),
                money("subtotal", "m.subtotal", "m.currency"),
                money("discount", "m.discount", "m.currency"),
                money("payout", "m.payout_total", "m.payout_currency"),
                of("coupons", Type.TEXTS, "m.coupons"),
                of("country", Type.TEXT, "m.country"),
                of("payment", Type.TEXT, "m.payment_type"),
                of("card", Type.TEXT, "m.card_ending"),
                of("account", Type.TEXT, "m.account_id"),
                of("subscriptions", Type.TEXTS, "m.subscriptions"),
                of("id", Type.TEXT, "m.id"));
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.of("status", new ListRule.Choice(statuses()), "state"),
                ListFilter.of("changed", new ListRule.Within("m.changed_at"), "date"),
                ListFilter.of("product", new ListRule.Among("m.products"), "products"),
                ListFilter.yesNo("rebill", "m.rebill"),
                ListFilter.yesNo("returns", "m.returns > 0"),
                ListFilter.of("total", new ListRule.Sum("m.total", "m.currency"), "charged"),
                ListFilter.of("currency", new ListRule.Exact("m.currency", true)),
                ListFilter.of("coupon", new ListRule.Among("m.coupons")),
                ListFilter.of("country", new ListRule.Exact("m.country", true)),
                ListFilter.of("payment", new ListRule.Exact("m.payment_type", true)),
                ListFilter.of("card", new ListRule.Exact("m.card_ending", false)),
                ListFilter.of("account", new ListRule.Exact("m.account_id", false)),
                ListFilter.of("subscription", new ListRule.Among("m.subscriptions")),
                ListFilter.of("ref", new ListRule.Capitals("m.reference"), "order", "reference"),
                ListFilter.of("tagged", new ListRule.Pair("m.raw -> 'tags'")),
                ListFilter.of("id", new ListRule.Exact("m.id", false)),
                ListFilter.personal("email", new ListRule.Contains("m.email", true)),
                ListFilter.personal("name", new ListRule.Contains("concat_ws(' ', m.first_name, m.last_name)", true)),
                ListFilter.personal("company", new ListRule.Contains("m.company", true)),
                ListFilter.personal("phone", new ListRule.Contains("m.phone", true)));
    }

    private static Map<String, String> statuses() {
        var words = new LinkedHashMap<String, String>();
        words.put("completed", "m.completed");
        words.put("canceled", "not m.completed and m.reason = 'FORCE'");
        words.put("failed", "not m.completed and m.reason <> 'FORCE'");
        words.put("open", "not m.completed and m.reason is null");
        words.put("returned", "m.returned > 0");
        return words;
    }
}
