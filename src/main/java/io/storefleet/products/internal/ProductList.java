package io.storefleet.products.internal;

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

/** What lists of products can be filtered, ordered and shown by. There are so few that none of it needs an index. */
@Configuration(proxyBeanMethods = false)
class ProductList {

    private static final String PRICES = """
            (case jsonb_typeof(m.raw #> '{pricing,price}') when 'object' then m.raw #> '{pricing,price}' else '{}'::jsonb end)""";

    /** US dollars, which all countries without a price of their own pay in; else the first there is. */
    private static final String CURRENCY = "(case when jsonb_exists(" + PRICES
            + ", 'USD') then 'USD' else (select min(k) from jsonb_object_keys(" + PRICES + ") k) end)";

    private static final String PRICE = "(case jsonb_typeof(" + PRICES + " -> " + CURRENCY + ") when 'number' then ("
            + PRICES + " ->> " + CURRENCY + ")::numeric end)";

    private static final String INTERVAL = "lower(m.raw #>> '{pricing,interval}')";

    private static final String SOLD = "case when " + INTERVAL + " is null then 'once' when " + INTERVAL
            + " = 'adhoc' then 'managed' else 'recurring' end";

    @Bean
    ListKind products() {
        return new ListKind(
                "products",
                new ListKind.Source("tenant.mirror_product", "", false, Stream.PRODUCTS, Verb.PRODUCT_VIEW, Set.of()),
                columns(),
                filters(),
                "position(lower({value}) in lower(concat_ws(' ', m.id, m.display, m.sku))) > 0",
                null,
                new ListOrder("id", false));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("id", Type.TEXT, "m.id").shown().ordered(),
                of("display", Type.TEXT, "m.display").shown(),
                of("sold", Type.STATE, SOLD).shown(),
                of(
                                "interval",
                                Type.PERIOD,
                                "case when " + INTERVAL
                                        + " <> 'adhoc' then concat_ws(' ', m.raw #>> '{pricing,intervalLength}', "
                                        + INTERVAL + ") end")
                        .shown(),
                money("price", PRICE, CURRENCY).shown(),
                of("currencies", Type.COUNT, "(select count(*) from jsonb_object_keys(" + PRICES + "))")
                        .shown(),
                of("format", Type.STATE, "m.format").shown(),
                of("sku", Type.TEXT, "m.sku").shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("priced", Type.TEXTS, "array(select k from jsonb_object_keys(" + PRICES + ") k order by k)"),
                of("taxcode", Type.TEXT, "m.raw ->> 'taxcode'"),
                of("visibility", Type.STATE, "m.raw ->> 'visibility'"),
                of("quotable", Type.YES_NO, flag("quotable")),
                of("parent", Type.TEXT, "m.parent"),
                of(
                        "trial",
                        Type.COUNT,
                        "case when m.raw #>> '{pricing,trial}' ~ '^[0-9]{1,9}$'"
                                + " then (m.raw #>> '{pricing,trial}')::bigint end"),
                of("renew", Type.STATE, "m.raw #>> '{pricing,renew}'"),
                of("read", Type.INSTANT, "m.as_of"));
    }

    private static String flag(String name) {
        return "case m.raw ->> '" + name + "' when 'true' then true when 'false' then false end";
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.of("sold", new ListRule.Choice(sold()), "kind"),
                ListFilter.of("interval", new ListRule.Choice(intervals())),
                ListFilter.of("format", new ListRule.Exact("m.format", true)),
                ListFilter.of(
                        "priced", new ListRule.Matches("jsonb_exists(" + PRICES + ", upper({value}))"), "currency"),
                ListFilter.of(
                        "unpriced", new ListRule.Matches("not jsonb_exists(" + PRICES + ", upper({value}))"), "lacks"),
                ListFilter.of("visibility", new ListRule.Choice(visibilities())),
                ListFilter.yesNo("quotable", flag("quotable")),
                ListFilter.yesNo("variation", "m.parent is not null"),
                ListFilter.of("parent", new ListRule.Exact("m.parent", false)),
                ListFilter.of("sku", new ListRule.Exact("m.sku", true)),
                ListFilter.of("taxcode", new ListRule.Exact("m.raw ->> 'taxcode'", true)),
                ListFilter.of("attribute", new ListRule.Pair("m.raw -> 'attributes'")),
                ListFilter.of("product", new ListRule.Exact("m.id", false), "id", "path"));
    }

    private static Map<String, String> sold() {
        var words = new LinkedHashMap<String, String>();
        words.put("once", INTERVAL + " is null");
        words.put("recurring", INTERVAL + " is not null and " + INTERVAL + " <> 'adhoc'");
        words.put("managed", INTERVAL + " = 'adhoc'");
        return words;
    }

    private static Map<String, String> intervals() {
        var words = new LinkedHashMap<String, String>();
        List.of("day", "week", "month", "year", "adhoc")
                .forEach(each -> words.put(each, INTERVAL + " = '" + each + "'"));
        words.put("none", INTERVAL + " is null");
        return words;
    }

    private static Map<String, String> visibilities() {
        var words = new LinkedHashMap<String, String>();
        words.put("public", "m.raw ->> 'visibility' = 'public'");
        words.put("private", "m.raw ->> 'visibility' = 'private'");
        return words;
    }
}
