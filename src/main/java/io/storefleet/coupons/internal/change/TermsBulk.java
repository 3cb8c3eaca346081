package io.storefleet.coupons.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.coupons.CouponChange.Terms;
import io.storefleet.coupons.CouponDates;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Giving many coupons other dates, another limit, or letting them hold beside other discounts; a line may say its own. */
@Component
@Order(2)
class TermsBulk extends PlainBulk {

    private static final String START = "start";
    private static final String END = "end";
    private static final String LIMIT = "limit";

    /** In a cell: takes away what is there. */
    private static final String NONE = "none";

    private static final String SAME = "nothing-changed";

    private final CouponSteps steps;

    TermsBulk(CouponSteps steps) {
        super(new What("coupon.edit", "coupons", TargetKind.COUPON, Set.of(Verb.COUPON_EDIT), false));
        this.steps = steps;
    }

    private static Terms read(String request) {
        return BulkJson.read(request, Terms.class);
    }

    @Override
    public BulkCheck check(String request) {
        var terms = read(request);
        var parameters = new HashMap<String, Object>();
        var so = new ArrayList<String>();
        dated(so, parameters, "m.starts_at", START, terms.start(), terms.begun());
        dated(so, parameters, "m.ends_at", END, terms.end(), terms.endless());
        if (terms.limit() != null || terms.unlimited()) {
            so.add(terms.limit() == null ? "m.uses is null" : "coalesce(m.uses = :limit, false)");
        }
        if (terms.limit() != null) {
            parameters.put(LIMIT, terms.limit());
        }
        if (terms.combine() != null) {
            so.add("coalesce(m.raw ->> 'combine' = 'true', false) = :combine");
            parameters.put("combine", terms.combine());
        }
        if (so.isEmpty()) {
            return BulkCheck.named("m.id", "null::text", Map.of());
        }
        var start = value("m.starts_at", START, terms.start(), terms.begun());
        var end = value("m.ends_at", END, terms.end(), terms.endless());
        var moved = terms.start() != null || terms.begun() || terms.end() != null || terms.endless();
        var wrong = moved
                ? "when r.own is null and " + end + " <= now() then 'end-past' when r.own is null and " + end + " <= "
                        + start + " then 'end-before-start' "
                : "";
        return BulkCheck.named(
                "m.id",
                "case when r.own is null and " + String.join(" and ", so) + " then '" + SAME + "' " + wrong + "end",
                parameters,
                SAME);
    }

    /** The service tells minutes. */
    private static void dated(
            List<String> so,
            Map<String, Object> parameters,
            String column,
            String name,
            @Nullable Instant at,
            boolean gone) {
        if (at != null) {
            so.add("coalesce(date_trunc('minute', " + column + ") = :" + name + ", false)");
            parameters.put(name, at.atOffset(ZoneOffset.UTC));
        } else if (gone) {
            so.add(column + " is null");
        }
    }

    private static String value(String column, String name, @Nullable Instant at, boolean gone) {
        return at != null ? ":" + name : gone ? "null::timestamptz" : column;
    }

    @Override
    public List<String> columns() {
        return List.of(START, END, LIMIT);
    }

    @Override
    public @Nullable BulkOwn own(Map<String, String> cells, String request) {
        if (cells.isEmpty()) {
            if (read(request).isEmpty()) {
                throw new BulkLineProblem(BulkLineProblem.MISSING, END);
            }
            return null;
        }
        var own = new Terms(
                day(cells, START),
                day(cells, END),
                count(cells),
                null,
                none(cells, START),
                none(cells, END),
                none(cells, LIMIT));
        return new BulkOwn(BulkJson.write(own), null);
    }

    private static boolean none(Map<String, String> cells, String column) {
        return NONE.equalsIgnoreCase(cells.getOrDefault(column, ""));
    }

    private static @Nullable Instant day(Map<String, String> cells, String column) {
        var cell = cells.get(column);
        return cell == null || none(cells, column)
                ? null
                : CouponDates.of(cell).orElseThrow(() -> new BulkLineProblem(BulkLineProblem.DAY, column));
    }

    private static @Nullable Integer count(Map<String, String> cells) {
        var cell = cells.get(LIMIT);
        if (cell == null || none(cells, LIMIT)) {
            return null;
        }
        if (!cell.matches("[1-9]\\d{0,8}")) {
            throw new BulkLineProblem(BulkLineProblem.QUANTITY, LIMIT);
        }
        return Integer.valueOf(cell);
    }

    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        var all = read(request);
        return steps.carryOut(step, own == null ? all : all.with(read(own)));
    }
}
