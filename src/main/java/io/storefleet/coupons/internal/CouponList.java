package io.storefleet.coupons.internal;

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

/** What lists of coupons can be filtered, ordered and shown by. There are so few that filters need no index. */
@Configuration(proxyBeanMethods = false)
class CouponList {

    /** Nothing is kept in lower case, so that a common expression finds both. */
    private static final String CODE = """
            exists (select from tenant.mirror_coupon_code c
                    where c.tenant_id = m.tenant_id and c.store_id = m.store_id and c.coupon_id = m.id
                      and c.code = any (string_to_array(upper({value}), ',')))""";

    private static final String EXPIRED = "m.ends_at <= now()";
    private static final String PLANNED = "m.starts_at > now()";
    private static final String STATE =
            "case when " + EXPIRED + " then 'expired' when " + PLANNED + " then 'planned' else 'active' end";

    /** Nobody documents the zone of a coupon's dates: they are UTC. */
    private static final String START = "((m.starts_at at time zone 'UTC')::date)";

    private static final String END = "((m.ends_at at time zone 'UTC')::date)";

    @Bean
    ListKind coupons() {
        return new ListKind(
                "coupons",
                new ListKind.Source("tenant.mirror_coupon", "", false, Stream.COUPONS, Verb.COUPON_VIEW, Set.of()),
                columns(),
                filters(),
                "position(lower({value}) in lower(concat_ws(' ', m.id, m.reason))) > 0 or " + CODE,
                null,
                new ListOrder("id", false));
    }

    private static List<ListColumn> columns() {
        return List.of(
                of("id", Type.TEXT, "m.id").shown().ordered(),
                of("off", Type.REDUCTION, "m.takes_off").shown(),
                of("state", Type.STATE, STATE).shown(),
                of("start", Type.DAY, START).shown().ordered(),
                of("end", Type.DAY, END).shown().ordered(),
                of("products", Type.TEXTS, "m.products").shown(),
                of("codes", Type.COUNT, "m.codes::bigint").shown(),
                of(ListColumn.STORE, Type.STORE, "m.store_id").shown(),
                of("reason", Type.TEXT, "m.reason"),
                of("type", Type.STATE, "nullif(m.discount, '')"),
                of("everything", Type.YES_NO, "m.for_all"),
                of("uses", Type.COUNT, "m.uses::bigint"),
                of("periods", Type.COUNT, whole("discountPeriodCount")),
                of("combine", Type.YES_NO, flag("combine")),
                of("orderlevel", Type.YES_NO, flag("orderLevelDiscount")),
                of("read", Type.INSTANT, "m.as_of"));
    }

    private static String flag(String name) {
        return "coalesce(m.raw ->> '" + name + "' = 'true', false)";
    }

    /** Not zero: that stands for no limit. */
    private static String whole(String name) {
        return "case when m.raw ->> '" + name + "' ~ '^[0-9]{1,9}$' then nullif((m.raw ->> '" + name
                + "')::bigint, 0) end";
    }

    private static List<ListFilter> filters() {
        return List.of(
                ListFilter.of("state", new ListRule.Choice(states()), "status"),
                ListFilter.of("type", new ListRule.Choice(types()), "discount"),
                ListFilter.of(
                        "product",
                        new ListRule.Matches("m.for_all or m.products && string_to_array({value}, ',')"),
                        "products"),
                ListFilter.yesNo("everything", "m.for_all"),
                ListFilter.of("percent", new ListRule.Sum("m.percent", "null::text")),
                ListFilter.of("currency", new ListRule.Matches(currency())),
                ListFilter.of("start", new ListRule.Within("m.starts_at"), "starts", "begin"),
                ListFilter.of("end", new ListRule.Within("m.ends_at"), "ends", "until"),
                ListFilter.yesNo("endless", "m.ends_at is null"),
                ListFilter.of("code", new ListRule.Matches(CODE)),
                ListFilter.yesNo("codes", "m.codes > 0"),
                ListFilter.yesNo("limited", "m.uses is not null"),
                ListFilter.yesNo("combine", flag("combine")),
                ListFilter.yesNo("orderlevel", flag("orderLevelDiscount")),
                ListFilter.of("name", new ListRule.Contains("concat_ws(' ', m.id, m.reason)")),
                ListFilter.of("coupon", new ListRule.Exact("m.id", true), "id", "path"));
    }

    /** That something is taken off in this currency: a share always is. */
    private static String currency() {
        return "m.percent is not null or jsonb_exists(m.raw #> '{discount,amount}', upper({value})) or exists ("
                + "select from jsonb_array_elements(case jsonb_typeof(m.raw #> '{discount,discounts}') when 'array' then "
                + "m.raw #> '{discount,discounts}' else '[]'::jsonb end) d "
                + "where d ->> 'type' = 'percent' or jsonb_exists(d -> 'amount', upper({value})))";
    }

    private static Map<String, String> states() {
        var words = new LinkedHashMap<String, String>();
        List.of("active", "planned", "expired").forEach(each -> words.put(each, STATE + " = '" + each + "'"));
        return words;
    }

    private static Map<String, String> types() {
        var words = new LinkedHashMap<String, String>();
        List.of("percent", "flat", "tiers").forEach(each -> words.put(each, "m.discount = '" + each + "'"));
        return words;
    }
}
