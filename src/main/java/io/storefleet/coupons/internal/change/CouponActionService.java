package io.storefleet.coupons.internal.change;

import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.Codes;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.internal.CouponRows;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the coupon, checks what is wanted, keeps a picture of it, and has the change written down and sent. */
@Service
class CouponActionService implements CouponActions {

    private static final String EDIT = "coupon.edit";

    private final Intents intents;
    private final LiveCoupons live;
    private final Preparing preparing;
    private final CouponRows rows;
    private final SecureRandom random;

    CouponActionService(Intents intents, LiveCoupons live, Preparing preparing, CouponRows rows, SecureRandom random) {
        this.intents = intents;
        this.live = live;
        this.preparing = preparing;
        this.rows = rows;
        this.random = random;
    }

    @Override
    public boolean permitted(StoreId store) {
        return intents.permitted(EDIT, new Target(store, TargetKind.COUPON, "-"));
    }

    @Override
    public Basis basis(StoreId store, CouponPath coupon) {
        intents.require(EDIT, target(store, coupon));
        return intents.basis(target(store, coupon));
    }

    @Override
    public Standing standing(StoreId store, CouponPath coupon) {
        intents.require(EDIT, target(store, coupon));
        // Before reading: what is done after it must not count as seen.
        var basis = intents.basis(target(store, coupon));
        return new Standing(live.get(store, coupon).rule(), basis);
    }

    @Override
    public CodePlan plan(StoreId store, CouponPath coupon, Codes change) {
        intents.require(change.kind(), target(store, coupon));
        return preparing.plan(store, coupon, change);
    }

    @Override
    public IntentView carryOut(Ask ask, CouponChange change) {
        return carryOut(ask, change, null);
    }

    /** As a row of a job, where there is one: then throws what a store answered that could not be read. */
    IntentView carryOut(Ask ask, CouponChange change, @Nullable JobId job) {
        intents.require(change.kind(), target(ask.store(), ask.coupon()));
        var known = intents.known(ask.token());
        return known.isPresent() ? known.get() : send(ask, change, job);
    }

    private IntentView send(Ask ask, CouponChange change, @Nullable JobId job) {
        Preparing.Prepared ready;
        try {
            ready = preparing.prepare(ask, change, job == null ? live : live.forJobs());
        } catch (CouponProblem doesNotFit) {
            // What was sent under this token meanwhile may be why.
            return intents.known(ask.token()).orElseThrow(() -> doesNotFit);
        }
        var wanted = new NewIntent(
                change.kind(),
                target(ask.store(), ask.coupon()),
                ask.token(),
                ready.request().write(),
                ready.facts(),
                ready.before(),
                ask.basis());
        return job == null ? intents.carryOut(wanted) : intents.carryOut(wanted, job);
    }

    @Override
    public List<String> makeUp(StoreId store, CodePattern pattern) {
        intents.require("coupon.codes", new Target(store, TargetKind.COUPON, "-"));
        return new MadeUpCodes(random)
                .make(pattern, codes -> rows.taken(store, codes, null).keySet());
    }

    private static Target target(StoreId store, CouponPath coupon) {
        return new Target(store, TargetKind.COUPON, coupon.value());
    }
}
