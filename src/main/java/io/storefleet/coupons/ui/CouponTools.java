package io.storefleet.coupons.ui;

import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponClones;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.uikit.Background;
import org.springframework.stereotype.Component;

/** What the pages of coupons work with. */
@Component
record CouponTools(CouponDetails coupons, Doing doing, Around around, Background background) {

    /** What changes something. */
    @Component
    record Doing(CouponActions actions, CouponClones clones) {}

    /** Names of stores and people. */
    @Component
    record Around(io.storefleet.store.StoreLabels stores, io.storefleet.team.Colleagues colleagues) {}

    CouponActions actions() {
        return doing.actions();
    }

    String store(io.storefleet.tenancy.StoreId id) {
        return around.stores().labels().stream()
                .filter(label -> label.id().equals(id))
                .map(io.storefleet.store.StoreLabels.Label::name)
                .findFirst()
                .orElse("");
    }
}
