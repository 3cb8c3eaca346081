package io.storefleet.bench;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CodePattern.Alphabet;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponChange.DeleteCodes;
import io.storefleet.coupons.CouponChange.Restore;
import io.storefleet.coupons.CouponDetail;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.store.StoreClients;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a person does to coupons with many codes, at a rig's store. Whatever does not become done is an error. */
final class CodesDesk {

    private static final int PAGE = 50;

    private final LinksRig rig;
    private final CouponActions actions;
    private final CouponDetails details;

    CodesDesk(LinksRig rig) {
        this.rig = rig;
        this.actions = rig.context().getBean(CouponActions.class);
        this.details = rig.context().getBean(CouponDetails.class);
    }

    /** Makes up codes, a coupon with them, and reads it into the copy. */
    CouponDetail make(String name, int codes) {
        var path = new CouponPath(name);
        return owner(() -> {
            var made = actions.makeUp(rig.store(), new CodePattern(name + "-", Alphabet.MIXED, 10, codes));
            done(path, new Create(rule(), made));
            return details.refresh(rig.store(), path);
        });
    }

    private static CouponRule rule() {
        return new CouponRule(
                new One(new Reduction.Percent(BigDecimal.TEN), DiscountPeriods.unlimited()),
                new CouponTerms(false, false, Map.of(), null, Available.ALWAYS),
                List.of());
    }

    /** The same page of codes so many times. */
    boolean read(String name, String text, int times) {
        return owner(() -> {
            for (int i = 0; i < times; i++) {
                if (details.codes(rig.store(), new CouponPath(name), text, "", PAGE)
                                .size()
                        != PAGE) {
                    throw new IllegalStateException("not a page of codes");
                }
            }
            return true;
        });
    }

    /** Deletes some, as a person does: what it would do is asked first. */
    IntentView delete(String name, int from, int count) {
        var path = new CouponPath(name);
        return owner(() -> {
            var page = details.codes(rig.store(), path, "", "", from + count);
            var some = page.subList(from, from + count);
            var plan = actions.plan(rig.store(), path, new DeleteCodes(some, ""));
            return done(path, new DeleteCodes(some, plan.digest()));
        });
    }

    /** Makes the coupon what it was before its last change. */
    IntentView restore(String name) {
        var path = new CouponPath(name);
        return owner(() -> {
            var picture = details.pictures(rig.store(), path, 1).getFirst().id();
            var plan = actions.plan(rig.store(), path, new Restore(picture, ""));
            return done(path, new Restore(picture, plan.digest()));
        });
    }

    /** What cannot be left out: all codes read for the plan and before the change, and those sent that stay. */
    Object bare(String name) {
        var path = new CouponPath(name);
        return owner(() -> {
            var coupons = rig.context()
                    .getBean(StoreClients.class)
                    .client(rig.store())
                    .coupons();
            coupons.codes(path);
            return coupons.replaceAllCodes(path, coupons.codes(path));
        });
    }

    private IntentView done(CouponPath path, CouponChange change) {
        var ask = new Ask(rig.store(), path, UUID.randomUUID(), actions.basis(rig.store(), path));
        var became = actions.carryOut(ask, change);
        if (became.state() != IntentState.CONFIRMED) {
            throw new IllegalStateException(change.kind() + " ended as " + became.state());
        }
        return became;
    }

    private <T> T owner(Callable<T> work) {
        return call(rig.agency().owner(), work);
    }
}
