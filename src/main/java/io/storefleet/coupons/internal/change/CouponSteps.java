package io.storefleet.coupons.internal.change;

import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.intents.IntentView;
import org.springframework.stereotype.Component;

/** Changes one coupon of a run over many. */
@Component
class CouponSteps {

    private final CouponActionService actions;

    CouponSteps(CouponActionService actions) {
        this.actions = actions;
    }

    IntentView carryOut(BulkStep step, CouponChange change) {
        var ask = new Ask(step.store(), new CouponPath(step.id()), step.token(), step.basis());
        try {
            return actions.carryOut(ask, change, step.job());
        } catch (CouponProblem problem) {
            throw BulkRefusal.of(problem.kind(), problem.detail());
        }
    }
}
