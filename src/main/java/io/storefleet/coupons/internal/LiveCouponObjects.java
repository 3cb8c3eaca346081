package io.storefleet.coupons.internal;

import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.lists.LiveObjects;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads coupons from their store for a pasted list of paths. */
@Component
class LiveCouponObjects implements LiveObjects {

    private static final String NOT_FOUND = "coupon";

    private final Clock clock;

    LiveCouponObjects(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "coupons";
    }

    /** The service reads coupons one by one; which of several there are, it says by one call. */
    @Override
    public List<ItemResult<Live>> read(FastSpring store, List<String> ids) {
        var there = ids.size() == 1
                ? Set.of(new CouponPath(ids.getFirst()))
                : new HashSet<>(store.coupons().ids());
        return ids.stream()
                .map(id -> there.contains(new CouponPath(id)) ? one(store, id) : missing(id))
                .toList();
    }

    private ItemResult<Live> one(FastSpring store, String id) {
        try {
            return new ItemResult.Success<>(id, live(store.coupons().get(new CouponPath(id))));
        } catch (FastSpringException.RequestRefused refused) {
            return missing(id);
        }
    }

    private static ItemResult<Live> missing(String id) {
        return new ItemResult.Failure<>(id, NOT_FOUND, "");
    }

    private Live live(Coupon coupon) {
        var reason = coupon.terms().reason();
        var told =
                reason.getOrDefault("en", reason.values().stream().findFirst().orElse(null));
        return new Live(told, CouponRule.of(coupon).state(clock.instant()).word(), null, true);
    }
}
