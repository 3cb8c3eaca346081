package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponChange.AddCodes;
import io.storefleet.coupons.CouponChange.Codes;
import io.storefleet.coupons.CouponChange.DeleteCodes;
import io.storefleet.coupons.CouponChange.ReplaceCodes;
import io.storefleet.coupons.CouponChange.Restore;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule.Part;
import io.storefleet.coupons.internal.CouponPictures;
import io.storefleet.coupons.internal.CouponRows;
import io.storefleet.coupons.internal.change.LiveCoupons.Live;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Works out what a change of codes would do to a coupon as the store tells of it. */
@Component
class CodePlanning {

    private final CouponRows rows;
    private final CouponPictures pictures;

    CodePlanning(CouponRows rows, CouponPictures pictures) {
        this.rows = rows;
        this.pictures = pictures;
    }

    /** What would be, and what is to be written down to have it so. */
    record Planned(CodePlan plan, Requests request) {}

    Planned plan(StoreId store, Live now, Codes change) {
        return switch (change) {
            case AddCodes(var codes) -> added(store, now, Checks.codes(codes));
            case DeleteCodes(var codes, var digest) -> deleted(store, now, Checks.codes(codes));
            case ReplaceCodes(var codes, var digest) ->
                replaced(store, now, codes.isEmpty() ? List.of() : Checks.codes(codes), rule(now, Set.of()));
            case Restore(var snapshot, var digest) -> {
                var path = now.coupon().path();
                var was = pictures.open(store, path, snapshot).orElseThrow(() -> new CouponProblem(Kind.NOT_FOUND));
                var rule = RuleText.read(was.coupon());
                var parts = RuleText.differences(rule, now.rule());
                yield replaced(store, now, was.codes(), Requests.ofRule(path, rule, parts));
            }
        };
    }

    private Planned added(StoreId store, Live now, List<String> wanted) {
        var there = Set.copyOf(now.codes());
        var fresh = without(wanted, there);
        var request = rule(now, Set.of()).withCodes(List.of(), fresh, List.of());
        return planned(store, now, request, without(wanted, fresh));
    }

    private Planned deleted(StoreId store, Live now, List<String> named) {
        var there = Set.copyOf(now.codes());
        var gone = named.stream().filter(there::contains).toList();
        var request = rule(now, Set.of()).withCodes(without(now.codes(), gone), List.of(), gone);
        return planned(store, now, request, without(named, there));
    }

    private Planned replaced(StoreId store, Live now, List<String> wanted, Requests rule) {
        var fresh = without(wanted, now.codes());
        var gone = without(now.codes(), wanted);
        return planned(store, now, rule.withCodes(wanted, fresh, gone), List.of());
    }

    private Planned planned(StoreId store, Live now, Requests request, List<String> idle) {
        var path = now.coupon().path();
        var known = request.removed().isEmpty() ? Set.<String>of() : rows.known(store, path);
        var taken = rows.taken(store, request.added(), path);
        var plan = new CodePlan(
                now.codes().size(),
                request.added(),
                request.removed(),
                idle,
                without(request.removed(), known),
                taken,
                request.parts(),
                now.digest());
        return new Planned(plan, request);
    }

    private static Requests rule(Live now, Set<Part> parts) {
        return Requests.ofRule(now.coupon().path(), now.rule(), parts);
    }

    private static List<String> without(Collection<String> codes, Collection<String> others) {
        var left = others instanceof Set<String> set ? set : new HashSet<>(others);
        return codes.stream().filter(code -> !left.contains(code)).toList();
    }
}
