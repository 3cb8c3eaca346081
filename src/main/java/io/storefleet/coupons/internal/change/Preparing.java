package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.AddCodes;
import io.storefleet.coupons.CouponChange.Codes;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponChange.DeleteCodes;
import io.storefleet.coupons.CouponChange.Edit;
import io.storefleet.coupons.CouponChange.ReplaceCodes;
import io.storefleet.coupons.CouponChange.Restore;
import io.storefleet.coupons.CouponChange.Terms;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule;
import io.storefleet.coupons.CouponRule.Part;
import io.storefleet.coupons.internal.CouponPictures;
import io.storefleet.coupons.internal.CouponRows;
import io.storefleet.coupons.internal.change.LiveCoupons.Live;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes of what somebody wants what is written down, from the coupon as the store tells of it now. */
@Component
class Preparing {

    private final LiveCoupons live;
    private final Checks checks;
    private final CodePlanning planning;
    private final CouponPictures pictures;
    private final CouponRows rows;

    Preparing(LiveCoupons live, Checks checks, CodePlanning planning, CouponPictures pictures, CouponRows rows) {
        this.live = live;
        this.checks = checks;
        this.planning = planning;
        this.pictures = pictures;
        this.rows = rows;
    }

    /** @param facts what people are told @param before what was there, by part */
    record Prepared(Requests request, Map<String, String> facts, Map<String, String> before) {}

    CodePlan plan(StoreId store, CouponPath path, Codes change) {
        return planning.plan(store, live.get(store, path), change).plan();
    }

    /** Keeps a picture of what is there as its last act. @param live as a person or as a job reads */
    Prepared prepare(Ask ask, CouponChange change, LiveCoupons live) {
        if (change instanceof Create(var rule, var codes)) {
            return created(ask, rule, codes, live);
        }
        var now = live.get(ask.store(), ask.coupon());
        var ready = switch (change) {
            case Edit(var rule) -> edited(ask, now, rule);
            case Terms terms -> edited(ask, now, terms.over(now.rule()));
            case Codes codes -> codes(ask, now, codes);
            case Create create -> throw new IllegalStateException("made above");
        };
        pictures.take(
                ask.store(),
                ask.coupon(),
                change.kind(),
                ask.token(),
                new CouponPictures.Content(now.coupon().raw(), now.codes()));
        return ready;
    }

    private Prepared created(Ask ask, CouponRule rule, List<String> typed, LiveCoupons live) {
        var parts = EnumSet.allOf(Part.class);
        // Only where they are wanted: order level discounts are in beta.
        if (!rule.terms().orderLevel()) {
            parts.remove(Part.ORDER_LEVEL);
        }
        checks.check(rule, parts);
        var codes = typed.isEmpty() ? List.<String>of() : Checks.codes(typed);
        refuseTaken(rows.taken(ask.store(), codes, ask.coupon()));
        Checks.refuse(live.find(ask.store(), ask.coupon()).isPresent(), Kind.EXISTS);
        var request = Requests.ofRule(ask.coupon(), rule, parts).withCodes(codes, codes, List.of());
        return new Prepared(request, facts(rule, request), Map.of());
    }

    private Prepared edited(Ask ask, Live now, CouponRule rule) {
        var parts = RuleText.differences(rule, now.rule());
        Checks.refuse(parts.isEmpty(), Kind.NOTHING_CHANGED);
        checks.check(rule, parts);
        var request = Requests.ofRule(ask.coupon(), rule, parts);
        return new Prepared(request, facts(rule, request), before(now, parts));
    }

    private Prepared codes(Ask ask, Live now, Codes change) {
        var planned = planning.plan(ask.store(), now, change);
        var plan = planned.plan();
        var digest = switch (change) {
            case AddCodes(var codes) -> plan.digest();
            case DeleteCodes(var codes, var seen) -> seen;
            case ReplaceCodes(var codes, var seen) -> seen;
            case Restore(var snapshot, var seen) -> seen;
        };
        Checks.refuse(!digest.equals(plan.digest()), Kind.CHANGED_SINCE_PLAN);
        Checks.refuse(plan.idleAltogether(), Kind.NOTHING_CHANGED);
        refuseTaken(plan.taken());
        var rule = RuleText.read(planned.request().rule());
        if (!plan.parts().isEmpty()) {
            checks.check(rule, plan.parts());
        }
        return new Prepared(planned.request(), facts(rule, planned.request()), before(now, plan.parts()));
    }

    private static void refuseTaken(Map<String, String> taken) {
        if (!taken.isEmpty()) {
            var some = taken.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .limit(5)
                    .map(each -> each.getKey() + " (" + each.getValue() + ")")
                    .collect(Collectors.joining(", "));
            throw new CouponProblem(Kind.CODES_TAKEN, taken.size() > 5 ? some + " …" : some);
        }
    }

    private static Map<String, String> before(Live now, Set<Part> parts) {
        var before = new HashMap<String, String>();
        var there = RuleText.of(now.rule());
        parts.forEach(part -> before.put(part.name(), there.getOrDefault(part, "")));
        if (parts.contains(Part.DISCOUNT)) {
            before.put("discount", there.getOrDefault(Part.DISCOUNT, ""));
        }
        before.put("codes", String.valueOf(now.codes().size()));
        return before;
    }

    /** Without codes, which are worth money. */
    private static Map<String, String> facts(CouponRule rule, Requests request) {
        var facts = new HashMap<String, String>();
        if (request.parts().contains(Part.DISCOUNT)) {
            facts.put("discount", RuleText.discount(rule.discount()));
        }
        putCount(facts, "added", request.added());
        putCount(facts, "removed", request.removed());
        return facts;
    }

    private static void putCount(Map<String, String> facts, String name, Collection<String> codes) {
        if (!codes.isEmpty()) {
            facts.put(name, String.valueOf(codes.size()));
        }
    }
}
