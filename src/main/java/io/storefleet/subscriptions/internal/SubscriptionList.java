package io.storefleet.subscriptions.internal;

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

/** What lists of subscriptions can be filtered, ordered and shown by (contract 11.1). */
@Configuration(proxyBeanMethods = false)
class SubscriptionList {

    /** Who holds it stands in the account. */
    private static final String HOLDER = """
            left join tenant.mirror_account a
              on a.tenant_id = m.tenant_id and a.store_id = m.store_id and a.id = m.account_id and a.gone_at is null""";

    private static final String NAME = "nullif(concat_ws(' ', a.first_name, a.last_name), '')";

    /** What was charged stands in the orders, which tell of their subscriptions. */
    private static final String CHARGED = """
            exists (select from tenant.mirror_order o
                    where o.tenant_id = m.tenant_id and o.store_id = m.store_id and o.account_id = m.account_id
                      and m.id = any (o.subscriptions) and o.completed and o.gone_at is null
                      and o.changed_at >= {from} and o.changed_at < {until})""";

    /** Trials stand in the schedule of prices. */
    private static final String TRIAL = """
            exists (select from jsonb_array_elements(
                        case jsonb_typeof(m.raw -> 'instructions') when 'array' then m.raw -> 'instructions' else '[]' end) i
                    where i ->> 'type' = 'trial' and jsonb_typeof(i -> '%1$s') = 'number'
                      and (i ->> '%1$s')::numeric >= extract(epoch from {from}) * 1000
                      and (i ->> '%1$s')::numeric < extract(epoch from {until}) * 1000)""";

    @Bean
    ListKind subscriptions() {
        return new ListKind(
                "subscriptions",
                new ListKind.Source(
                        "tenant.mirror_subscription",
                        HOLDER,
                        true,
                        Stream.SUBSCRIPTIONS,
                        Verb.SUBSCRIPTION_VIEW,
                        Set.of(Verb.ACCOUNT_VIEW, Verb.ACCOUNT_PERSONAL)),
                columns(),
                filters(),
                "m.id = {value} or m.account_id = {value} or m.initial_order = {value} or m.product = {value}",
                money("next_total", "m.next_total", "m.next_currency"),
                new ListOrder("changed", true));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("display", Type.TEXT, "coalesce(m.display, m.product)").shown(),
                of("customer", Type.TEXT, NAME).onlyForThoseWhoMay().shown(),
                of("email", Type.TEXT, "a.email").onlyForThoseWhoMay(),
                of("state", Type.STATE, "m.state").shown(),
                money("period_price", "m.per_period", "m.currency").shown(),
                of("interval", Type.PERIOD, "nullif(concat_ws(' ', m.interval_length, m.interval_unit), '')")
                        .shown(),
                of("next", Type.DAY, "m.next_on").shown().ordered(),
                money("next_total", "m.next_total", "m.next_currency"),
                of(ListColumn.SCOPE, Type.STATE, "case when m.live then 'live' else 'test' end")
                        .shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("changed", Type.INSTANT, "m.changed_at").shown().ordered(),
                of("begin", Type.DAY, "m.begin_on").ordered(),
                of("end", Type.DAY, "m.end_on"),
                of("canceled", Type.DAY, "m.canceled_on"),
                of("deactivated", Type.DAY, "m.deactivated_on"),
                of("decline", Type.STATE, "m.decline_reason"),
                of("product", Type.TEXT, "m.product"),
                money("price", "m.price", "m.currency"),
                of("quantity", Type.COUNT, "m.quantity::bigint"),
                of("sequence", Type.COUNT, "m.sequence::bigint"),
                of("managed", Type.YES_NO, "m.managed"),
                of("renew", Type.YES_NO, "m.auto_renew"),
                of("payment", Type.TEXT, "m.payment_type"),
                of("card", Type.TEXT, "m.card_ending"),
                of("coupons", Type.TEXTS, "m.coupons"),
                of("account", Type.TEXT, "m.account_id"),
                of("order", Type.TEXT, "m.initial_order"),
                of("id", Type.TEXT, "m.id"));
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.of("status", new ListRule.Choice(states()), "state"),
                ListFilter.of("next", new ListRule.OnDays("m.next_on")),
                ListFilter.of("product", new ListRule.Exact("m.product", false), "products"),
                ListFilter.of("price", new ListRule.Sum("m.per_period", "m.currency"), "amount"),
                ListFilter.of("charge", new ListRule.Sum("m.next_total", "m.next_currency")),
                ListFilter.of("currency", new ListRule.Exact("m.currency", true)),
                ListFilter.of("decline", new ListRule.Exact("m.decline_reason", true)),
                ListFilter.yesNo("managed", "m.managed", "adhoc"),
                ListFilter.yesNo("renew", "m.auto_renew", "autorenew"),
                ListFilter.of("created", new ListRule.OnDays("m.begin_on"), "begin"),
                ListFilter.of("canceled", new ListRule.OnDays("m.canceled_on")),
                ListFilter.of("deactivated", new ListRule.OnDays("m.deactivated_on")),
                ListFilter.of("ends", new ListRule.OnDays("m.end_on"), "end"),
                ListFilter.of("charged", new ListRule.Happened(CHARGED)),
                ListFilter.of("trialstarted", new ListRule.Happened(TRIAL.formatted("periodStartDate"))),
                ListFilter.of("trialended", new ListRule.Happened(TRIAL.formatted("periodEndDate"))),
                ListFilter.of("changed", new ListRule.Within("m.changed_at"), "date"),
                ListFilter.of("coupon", new ListRule.Among("m.coupons")),
                ListFilter.of("payment", new ListRule.Exact("m.payment_type", true)),
                ListFilter.of("card", new ListRule.Exact("m.card_ending", false)),
                ListFilter.of("account", new ListRule.Exact("m.account_id", false)),
                ListFilter.of("order", new ListRule.Exact("m.initial_order", false)),
                ListFilter.of("tagged", new ListRule.Pair("m.raw -> 'tags'")),
                ListFilter.of("custom", new ListRule.Exact("m.raw ->> 'customReferenceId'", false)),
                ListFilter.of("id", new ListRule.Exact("m.id", false)),
                ListFilter.personal("email", new ListRule.Contains("a.email")),
                ListFilter.personal("name", new ListRule.Contains("concat_ws(' ', a.first_name, a.last_name)")));
    }

    private static Map<String, String> states() {
        var words = new LinkedHashMap<String, String>();
        for (var state : List.of("active", "trial", "overdue", "paused", "canceled", "deactivated")) {
            words.put(state, "m.state = '" + state + "'");
        }
        return words;
    }
}
