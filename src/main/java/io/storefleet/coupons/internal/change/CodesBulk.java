package io.storefleet.coupons.internal.change;

import io.storefleet.bulk.BulkCheck;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkLineProblem;
import io.storefleet.bulk.BulkOwn;
import io.storefleet.bulk.BulkRefusal;
import io.storefleet.bulk.BulkStep;
import io.storefleet.bulk.PlainBulk;
import io.storefleet.coupons.CouponChange.AddCodes;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.TargetKind;
import io.storefleet.team.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adding codes that lines name to many coupons: all lines of a coupon are one call, and end alike. */
@Component
@Order(1)
class CodesBulk extends PlainBulk {

    private static final String CODE = "code";

    private final CouponSteps steps;

    CodesBulk(CouponSteps steps) {
        super(new What("coupon.codes", "coupons", TargetKind.COUPON, Set.of(Verb.COUPON_EDIT), false));
        this.steps = steps;
    }

    /** All codes for one coupon. */
    private record Codes(List<String> codes) {

        @Override
        public String toString() {
            return "Codes[" + codes.size() + "]";
        }
    }

    @Override
    public boolean linesOnly() {
        return true;
    }

    @Override
    public boolean oneCall() {
        return true;
    }

    @Override
    public BulkCheck check(String request) {
        return BulkCheck.named("m.id", "null::text", Map.of());
    }

    @Override
    public List<String> columns() {
        return List.of(CODE);
    }

    @Override
    public BulkOwn own(Map<String, String> cells, String request) {
        var code = cells.get(CODE);
        if (code == null) {
            throw new BulkLineProblem(BulkLineProblem.MISSING, CODE);
        }
        try {
            return new BulkOwn(Checks.codes(List.of(code)).getFirst(), null);
        } catch (CouponProblem noCode) {
            throw new BulkLineProblem(BulkLineProblem.FORM, CODE);
        }
    }

    @Override
    public String all(List<String> own) {
        return BulkJson.write(new Codes(own));
    }

    /** What other coupons have is not named: rows and jobs are seen by more people than codes are. */
    @Override
    public IntentView carryOut(BulkStep step, String request, @Nullable String own) {
        if (own == null) {
            throw new BulkRefusal("no-codes", "");
        }
        try {
            return steps.carryOut(
                    step, new AddCodes(BulkJson.read(own, Codes.class).codes()));
        } catch (BulkRefusal refusal) {
            throw refusal.code().equals("codes-taken") ? new BulkRefusal("some-taken", "") : refusal;
        }
    }
}
