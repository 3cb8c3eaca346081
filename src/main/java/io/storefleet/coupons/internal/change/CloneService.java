package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CloneCheck;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponChange.Edit;
import io.storefleet.coupons.CouponClones;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule;
import io.storefleet.coupons.internal.CouponDesk;
import io.storefleet.coupons.internal.CouponRows;
import io.storefleet.coupons.internal.change.LiveCoupons.Live;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Compares a coupon with the stores it is to be copied to, and copies it to one after the other. */
@Service
class CloneService implements CouponClones {

    private final CouponDesk desk;
    private final LiveCoupons live;
    private final CouponRows rows;
    private final CouponActions actions;

    CloneService(CouponDesk desk, LiveCoupons live, CouponRows rows, CouponActions actions) {
        this.desk = desk;
        this.live = live;
        this.rows = rows;
        this.actions = actions;
    }

    @Override
    public List<StoreId> targets(StoreId origin) {
        desk.require(Verb.COUPON_VIEW, origin);
        return desk.permitted(Verb.COUPON_EDIT).stream()
                .filter(store -> !store.equals(origin))
                .toList();
    }

    @Override
    public List<CloneCheck> check(Origin origin, Collection<StoreId> stores) {
        desk.require(Verb.COUPON_VIEW, origin.store());
        stores.forEach(store -> desk.require(Verb.COUPON_EDIT, store));
        var source = live.get(origin.store(), origin.coupon());
        return stores.stream().map(store -> check(origin, source, store)).toList();
    }

    private CloneCheck check(Origin origin, Live source, StoreId store) {
        // Before reading: what is done after it must not count as seen.
        var basis = actions.basis(store, origin.coupon());
        try {
            return compared(origin, source, store, basis);
        } catch (CouponProblem problem) {
            var why = problem.detail().isEmpty() ? problem.kind().name() : problem.detail();
            return new CloneCheck(store, false, false, List.of(), false, Set.of(), List.of(), why, basis);
        }
    }

    private CloneCheck compared(Origin origin, Live source, StoreId store, Basis basis) {
        var there = live.find(store, origin.coupon()).map(Live::rule);
        var fitted = Fitted.of(source.rule(), paths -> rows.names(store, paths).keySet());
        var rule = fitted.rule();
        return new CloneCheck(
                store,
                there.isPresent(),
                there.filter(other -> rule == null
                                || !RuleText.differences(rule, other).isEmpty())
                        .isPresent(),
                fitted.missing(),
                rule == null,
                Fitted.currencies(source.rule(), rows.currencies(store)),
                clashes(origin, source, store, there),
                "",
                basis);
    }

    /** Codes of one that is there stay as they are. */
    private List<String> clashes(Origin origin, Live source, StoreId store, Optional<CouponRule> there) {
        return origin.codes() && there.isEmpty() && !source.codes().isEmpty()
                ? rows.taken(store, source.codes(), origin.coupon()).keySet().stream()
                        .sorted()
                        .toList()
                : List.of();
    }

    @Override
    public IntentView copy(Origin origin, Ask ask, boolean agreed) {
        desk.require(Verb.COUPON_VIEW, origin.store());
        desk.require(Verb.COUPON_EDIT, ask.store());
        Checks.refuse(!ask.coupon().equals(origin.coupon()), Kind.NOT_FOUND);
        var source = live.get(origin.store(), origin.coupon());
        var check = compared(origin, source, ask.store(), ask.basis());
        var rule = Fitted.of(
                        source.rule(), paths -> rows.names(ask.store(), paths).keySet())
                .rule();
        if (rule == null) {
            throw new CouponProblem(Kind.NO_PRODUCT_LEFT);
        }
        Checks.refuse(!check.clean() && !agreed, Kind.NOT_AGREED);
        if (check.exists()) {
            return actions.carryOut(ask, new Edit(rule));
        }
        var clashes = Set.copyOf(check.codes());
        var codes = origin.codes()
                ? source.codes().stream()
                        .filter(code -> !clashes.contains(code))
                        .toList()
                : List.<String>of();
        return actions.carryOut(ask, new Create(rule, codes));
    }
}
