package io.storefleet.events.internal;

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

/** What lists of events can be filtered, ordered and shown by. Nothing in them says who somebody is. */
@Configuration(proxyBeanMethods = false)
class EventList {

    /** The beginnings of types by what they are about (contract 15.3). */
    private static final List<String> FAMILIES = List.of(
            "order",
            "subscription",
            "account",
            "return",
            "chargeback",
            "payoutEntry",
            "fulfillment",
            "quote",
            "invoice",
            "mailingListEntry");

    @Bean
    ListKind events() {
        return new ListKind(
                "events",
                new ListKind.Source("tenant.mirror_event", "", true, Stream.EVENTS, Verb.EVENT_VIEW, Set.of()),
                columns(),
                filters(),
                "m.id = {value} or m.type = {value} or m.order_id = {value} or m.subscription_id = {value}"
                        + " or m.account_id = {value}",
                null,
                new ListOrder("created", true));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("type", Type.TEXT, "m.type").shown(),
                of("processed", Type.YES_NO, "m.processed").shown(),
                of(ListColumn.SCOPE, Type.STATE, "case when m.live then 'live' else 'test' end")
                        .shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("created", Type.INSTANT, "m.created_at").shown().ordered(),
                of("id", Type.TEXT, "m.id").shown(),
                of("source", Type.STATE, "lower(m.source)"),
                of("order", Type.TEXT, "m.order_id"),
                of("subscription", Type.TEXT, "m.subscription_id"),
                of("account", Type.TEXT, "m.account_id"),
                of("received", Type.INSTANT, "m.received_at"),
                of("applied", Type.INSTANT, "m.applied_at"));
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.of("type", new ListRule.Exact("m.type", true)),
                ListFilter.of("about", new ListRule.Choice(families()), "kind"),
                ListFilter.yesNo("processed", "m.processed"),
                ListFilter.of("created", new ListRule.Within("m.created_at"), "date", "days"),
                ListFilter.of("order", new ListRule.Exact("m.order_id", false)),
                ListFilter.of("subscription", new ListRule.Exact("m.subscription_id", false)),
                ListFilter.of("account", new ListRule.Exact("m.account_id", false)),
                ListFilter.of("source", new ListRule.Choice(sources())),
                ListFilter.yesNo("applied", "m.applied_at is not null"),
                ListFilter.of("id", new ListRule.Exact("m.id", false)));
    }

    private static Map<String, String> families() {
        var words = new LinkedHashMap<String, String>();
        FAMILIES.forEach(family ->
                words.put(family.toLowerCase(java.util.Locale.ROOT), "starts_with(m.type, '" + family + ".')"));
        return words;
    }

    private static Map<String, String> sources() {
        var words = new LinkedHashMap<String, String>();
        words.put("webhook", "m.source = 'WEBHOOK'");
        words.put("read", "m.source = 'READ'");
        return words;
    }
}
