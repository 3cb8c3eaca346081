package io.storefleet.accounts.internal;

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

/** What lists of accounts can be filtered, ordered and shown by; what one bought stands in its orders and subscriptions. */
@Configuration(proxyBeanMethods = false)
class AccountKind {

    private static final String NAME = "nullif(concat_ws(' ', m.first_name, m.last_name), '')";

    private static final String ORDERS = """
            from tenant.mirror_order o
            where o.tenant_id = m.tenant_id and o.store_id = m.store_id and o.account_id = m.id and o.completed
              and o.gone_at is null""";

    private static final String SUBSCRIPTIONS = """
            from tenant.mirror_subscription s
            where s.tenant_id = m.tenant_id and s.store_id = m.store_id and s.account_id = m.id and s.gone_at is null""";

    private static final String ORDER = """
            exists (select from tenant.mirror_order o
                    where o.tenant_id = m.tenant_id and o.store_id = m.store_id and o.account_id = m.id
                      and (o.id = {value} or o.reference in ({value}, upper({value}))) and o.gone_at is null)""";

    private static final String RETURNED = """
            exists (select from tenant.mirror_return r join tenant.mirror_order o
                      on o.tenant_id = r.tenant_id and o.store_id = r.store_id and o.id = r.order_id
                    where o.tenant_id = m.tenant_id and o.store_id = m.store_id and o.account_id = m.id
                      and r.gone_at is null and r.made_at >= {from} and r.made_at < {until})""";

    private static final String ACTIVE = "exists (select " + SUBSCRIPTIONS + " and s.active)";

    private static final String WORDS = "m.id = {value} or m.global_id = {value} or "
            + ListKind.PERSONAL + " and position(lower({value}) in"
            + " lower(concat_ws(' ', m.first_name, m.last_name, m.email, m.company, m.custom_id))) > 0";

    @Bean
    ListKind accounts() {
        return new ListKind(
                "accounts",
                new ListKind.Source(
                        "tenant.mirror_account",
                        "",
                        false,
                        Stream.ACCOUNTS,
                        Verb.ACCOUNT_VIEW,
                        Set.of(Verb.ACCOUNT_PERSONAL)),
                columns(),
                filters(),
                WORDS,
                null,
                new ListOrder("told", true));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("customer", Type.TEXT, NAME).onlyForThoseWhoMay().shown(),
                of("email", Type.TEXT, "m.email").onlyForThoseWhoMay().shown(),
                of("company", Type.TEXT, "m.company").onlyForThoseWhoMay().shown(),
                of("country", Type.TEXT, "m.country").shown(),
                of("active", Type.YES_NO, ACTIVE).shown(),
                of("bought", Type.INSTANT, "(select max(o.changed_at) " + ORDERS + ")")
                        .shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("id", Type.TEXT, "m.id").shown(),
                of("told", Type.INSTANT, "m.as_of").ordered(),
                of("language", Type.TEXT, "m.language"),
                of("subscribed", Type.YES_NO, "m.subscribed"),
                of("methods", Type.COUNT, "m.stored_methods::bigint"),
                of("phone", Type.TEXT, "m.phone").onlyForThoseWhoMay(),
                of("street", Type.TEXT, "m.street").onlyForThoseWhoMay(),
                of("postal", Type.TEXT, "m.postal_code").onlyForThoseWhoMay(),
                of("city", Type.TEXT, "m.city").onlyForThoseWhoMay(),
                of("region", Type.TEXT, "m.region").onlyForThoseWhoMay(),
                of("custom", Type.TEXT, "m.custom_id").onlyForThoseWhoMay(),
                of("global", Type.TEXT, "m.global_id"),
                of("whole", Type.YES_NO, "m.complete"));
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.yesNo("active", ACTIVE, "subscriber"),
                ListFilter.yesNo("orders", "exists (select " + ORDERS + ")"),
                ListFilter.of("product", new ListRule.Matches(product()), "products"),
                ListFilter.of(
                        "bought",
                        new ListRule.Happened("exists (select " + ORDERS
                                + " and o.changed_at >= {from} and o.changed_at < {until})")),
                ListFilter.yesNo("refunded", "exists (select " + ORDERS + " and o.returns > 0)"),
                ListFilter.of("returned", new ListRule.Happened(RETURNED)),
                ListFilter.of("subscriptions", new ListRule.Choice(subscriptions())),
                ListFilter.of("started", new ListRule.Happened(onDays("s.begin_on"))),
                ListFilter.of("canceled", new ListRule.Happened(onDays("s.canceled_on"))),
                ListFilter.of("ended", new ListRule.Happened(onDays("s.deactivated_on"))),
                ListFilter.of("order", new ListRule.Matches(ORDER), "ref", "reference"),
                ListFilter.of(
                        "subscription",
                        new ListRule.Matches("exists (select " + SUBSCRIPTIONS + " and s.id = {value})")),
                ListFilter.of("country", new ListRule.Exact("m.country", true)),
                ListFilter.of("language", new ListRule.Exact("m.language", true)),
                ListFilter.yesNo("subscribed", "m.subscribed"),
                ListFilter.yesNo("methods", "m.stored_methods > 0"),
                ListFilter.yesNo("whole", "m.complete"),
                ListFilter.of("told", new ListRule.Within("m.as_of"), "changed"),
                ListFilter.of("global", new ListRule.Exact("m.global_id", false)),
                ListFilter.of("id", new ListRule.Exact("m.id", false), "account"),
                // Shops put what they like into it, such as an e-mail address.
                ListFilter.personal("custom", new ListRule.Exact("m.custom_id", false)),
                ListFilter.personal("email", new ListRule.Contains("m.email", true)),
                ListFilter.personal("name", new ListRule.Contains("concat_ws(' ', m.first_name, m.last_name)", true)),
                ListFilter.personal("company", new ListRule.Contains("m.company", true)),
                ListFilter.personal("phone", new ListRule.Contains("m.phone", true)),
                ListFilter.personal("city", new ListRule.Contains("m.city")),
                ListFilter.personal("postal", new ListRule.Contains("m.postal_code")));
    }

    /** As FastSpring's own list has them, which knows more states than it names. */
    private static Map<String, String> subscriptions() {
        var words = new LinkedHashMap<String, String>();
        words.put("active", ACTIVE);
        words.put("ended", "exists (select " + SUBSCRIPTIONS + " and s.state = 'deactivated')");
        words.put(
                "canceled",
                "exists (select " + SUBSCRIPTIONS + " and (s.canceled_on is not null or s.state = 'canceled'))");
        words.put("started", "exists (select " + SUBSCRIPTIONS + " and s.begin_on is not null)");
        return words;
    }

    /** A day of FastSpring's is one in UTC. */
    private static String onDays(String day) {
        var moment = "(" + day + "::timestamp at time zone 'UTC')";
        return "exists (select " + SUBSCRIPTIONS + " and " + moment + " >= {from} and " + moment + " < {until})";
    }

    private static String product() {
        return "exists (select " + ORDERS + " and o.products && string_to_array({value}, ',')) or exists (select "
                + SUBSCRIPTIONS + " and s.product = any (string_to_array({value}, ',')))";
    }
}
