package io.storefleet.returns.internal;

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
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What lists of returns can be filtered, ordered and shown by; the order they belong to tells the rest. */
@Configuration(proxyBeanMethods = false)
class ReturnList {

    private static final String ORDER = "left join tenant.mirror_order o on o.tenant_id = m.tenant_id"
            + " and o.store_id = m.store_id and o.id = m.order_id and o.gone_at is null";

    private static final String NAME = "nullif(concat_ws(' ', o.first_name, o.last_name), '')";

    @Bean
    ListKind returns() {
        return new ListKind(
                "returns",
                new ListKind.Source(
                        "tenant.mirror_return",
                        ORDER,
                        true,
                        Stream.ORDERS,
                        Verb.RETURN_VIEW,
                        Set.of(Verb.ORDER_VIEW, Verb.ACCOUNT_PERSONAL)),
                columns(),
                filters(),
                "m.id = {value} or m.order_id = {value} or o.reference in ({value}, upper({value}))",
                money("amount", "m.amount", "m.currency"),
                new ListOrder("made", true));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("reference", Type.TEXT, "o.reference").shown(),
                of("customer", Type.TEXT, NAME).onlyForThoseWhoMay().shown(),
                money("amount", "m.amount", "m.currency").shown(),
                of(ListColumn.SCOPE, Type.STATE, "case when m.live then 'live' else 'test' end")
                        .shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("made", Type.INSTANT, "m.made_at").shown().ordered(),
                of("id", Type.TEXT, "m.id").shown(),
                of("order", Type.TEXT, "m.order_id"),
                of("products", Type.TEXTS, "o.products"),
                money("total", "o.total", "o.currency"),
                of("email", Type.TEXT, "o.email").onlyForThoseWhoMay());
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.of("made", new ListRule.Within("m.made_at"), "date"),
                ListFilter.of("amount", new ListRule.Sum("m.amount", "m.currency"), "total"),
                ListFilter.of("currency", new ListRule.Exact("m.currency", true)),
                ListFilter.of("ref", new ListRule.Exact("o.reference", true), "reference"),
                ListFilter.of("product", new ListRule.Among("o.products")),
                ListFilter.of("order", new ListRule.Exact("m.order_id", false)),
                ListFilter.of("id", new ListRule.Exact("m.id", false)),
                ListFilter.personal("email", new ListRule.Contains("o.email")),
                ListFilter.personal("name", new ListRule.Contains("concat_ws(' ', o.first_name, o.last_name)")));
    }
}
