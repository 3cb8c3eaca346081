package io.storefleet.coupons.internal.change;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.coupons.CodePlan;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.coupons.CouponDiscount;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import io.storefleet.fastspring.coupons.Coupons;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A store with a coupon name that no test has used. */
public final class CouponRig {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public final IntentRig rig;
    public final CouponPath path = new CouponPath("test-" + NUMBER.incrementAndGet());

    public CouponRig(ApplicationContext context) {
        rig = new IntentRig(context);
    }

    public Actor owner() {
        return rig.agency.owner();
    }

    public static CouponRule percent(String percent) {
        return rule(new One(new Reduction.Percent(new BigDecimal(percent)), DiscountPeriods.of(3)));
    }

    public static CouponRule rule(CouponDiscount discount) {
        return new CouponRule(
                discount, new CouponTerms(false, false, Map.of("en", "A test"), 7, Available.ALWAYS), List.of());
    }

    /** As a person does who opens a dialog now. */
    public IntentView change(CouponChange change) {
        return change(owner(), change);
    }

    public IntentView change(Actor actor, CouponChange change) {
        return call(actor, () -> {
            var actions = rig.bean(CouponActions.class);
            var basis = actions.basis(rig.store, path);
            return actions.carryOut(new Ask(rig.store, path, UUID.randomUUID(), basis), change);
        });
    }

    public CouponRig made(String... codes) {
        change(new Create(percent("10"), List.of(codes)));
        return this;
    }

    public CodePlan plan(CouponChange.Codes change) {
        return call(owner(), () -> rig.bean(CouponActions.class).plan(rig.store, path, change));
    }

    /** The client, as others use it. */
    public Coupons elsewhere() {
        return call(
                owner(), () -> rig.bean(StoreClients.class).client(rig.store).coupons());
    }

    public List<String> codes() {
        return elsewhere().codes(path);
    }

    public CouponRule live() {
        return CouponRule.of(elsewhere().get(path));
    }

    /** How often the store was asked to change a coupon since the store was connected. */
    public long sent() {
        return rig.simulator.calls().stream()
                .filter(each -> each.changes() && each.path().startsWith("/coupons"))
                .count();
    }
}
