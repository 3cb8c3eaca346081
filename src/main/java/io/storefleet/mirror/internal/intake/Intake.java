package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.webhooks.WebhookDelivery;
import io.storefleet.fastspring.webhooks.WebhookSignature;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes deliveries in: finds their store, checks their signature, keeps their events; what they mean is worked out later. */
@Component
class Intake {

    private final HouseWork house;
    private final WebhookRoutes routes;
    private final SignatureCheck signatures;
    private final Keeping keeping;
    private final Refusals refusals;

    Intake(HouseWork house, WebhookRoutes routes, SignatureCheck signatures, Keeping keeping, Refusals refusals) {
        this.house = house;
        this.routes = routes;
        this.signatures = signatures;
        this.keeping = keeping;
        this.refusals = refusals;
    }

    Optional<Route> route(AddressToken token) {
        return routes.find(token);
    }

    /** Counts a delivery that could not be signed by us. */
    Receipt refuse(Route route) {
        return house.in(route.tenant(), () -> refusals.refuse(route));
    }

    /**
     * Checks and keeps a delivery; what is answered as done is committed.
     *
     * @param body as it came
     */
    Receipt receive(Route route, WebhookSignature signature, byte[] body) {
        return house.in(route.tenant(), () -> checked(route, signature, body));
    }

    private Receipt checked(Route route, WebhookSignature signature, byte[] body) {
        return signatures.made(route.store(), signature, body)
                ? WebhookDelivery.read(body)
                        .map(delivery -> keep(route.store(), delivery))
                        .orElse(Receipt.UNREADABLE)
                : refusals.refuse(route);
    }

    private Receipt keep(StoreId store, WebhookDelivery delivery) {
        var receipt = keeping.keep(store, delivery);
        keeping.announce(store);
        return receipt;
    }
}
