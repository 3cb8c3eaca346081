package io.storefleet.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.storefleet.search.Hit;
import io.storefleet.uikit.Places;
import java.util.Optional;

/** Where something found is shown, and the way there, which is remembered. */
record HitDoor(Component origin, Finding finding) {

    /** Everything that is found has a page of its own. */
    static String place(Places places, Hit hit) {
        var store = hit.store().id().value();
        return switch (hit.kind()) {
            case ACCOUNT -> places.account(store, hit.id());
            case ORDER -> places.order(store, hit.id());
            case SUBSCRIPTION -> places.subscription(store, hit.id());
            case COUPON -> places.coupon(store, hit.id());
            case PRODUCT -> places.product(store, hit.id());
        };
    }

    void open(Hit hit) {
        remember(hit);
        UI.getCurrent().navigate(place(Places.here(), hit));
    }

    /** The page of the account it belongs to. */
    static Optional<String> accountPlace(Places places, Hit hit) {
        return Finding.account(hit)
                .map(account -> places.account(hit.store().id().value(), account));
    }

    void copy(Hit hit) {
        remember(hit);
        Finding.account(hit)
                .ifPresent(account ->
                        finding.copying().links().copy(origin, hit.store().id().value(), account));
    }

    void copyEvergreen(Hit hit) {
        remember(hit);
        Finding.account(hit)
                .ifPresent(account -> finding.copying()
                        .evergreen()
                        .copyEvergreen(origin, hit.store().id().value(), account));
    }

    /** Beside the way: should it fail, the thing is opened all the same. */
    void remember(Hit hit) {
        finding.background()
                .run(
                        origin,
                        () -> {
                            finding.recents().opened(hit.kind(), hit.store().id(), hit.id());
                            return hit.id();
                        },
                        id -> {},
                        problem -> {});
    }
}
