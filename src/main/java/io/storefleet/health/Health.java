package io.storefleet.health;

import java.time.ZoneId;

/** How the bound tenant's stores are and what they did today, as far as the actor may know. */
public interface Health {

    /** All stores the actor sees; a check whose verb the actor lacks says only that. */
    HealthBoard board();

    /**
     * The numbers of the present day in this time zone: those of orders where the actor holds {@code order.view}, those
     * of subscriptions where they hold {@code subscription.view}. A zone ahead of UTC by no more than 14 hours.
     */
    Today today(ZoneId zone);
}
