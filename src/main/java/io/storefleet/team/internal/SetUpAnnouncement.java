package io.storefleet.team.internal;

import io.storefleet.team.SetUp;
import io.storefleet.team.internal.Tokens.Purpose;
import io.storefleet.tenancy.Tenants;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the operator of an empty installation where to make the first agency; earlier unused addresses die. */
@Component
@Profile("!demo & !test")
class SetUpAnnouncement {

    private final Tenants tenants;
    private final Tokens tokens;
    private final SetUp setUp;

    SetUpAnnouncement(Tenants tenants, Tokens tokens, SetUp setUp) {
        this.tenants = tenants;
        this.tokens = tokens;
        this.setUp = setUp;
    }

    /** On the console and not through the log, which may be shipped to others. */
    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut")
    void announce() {
        if (tenants.all().isEmpty()) {
            tokens.revoke(Purpose.SETUP, null);
            System.out.println("Set up the first agency: " + setUp.issue());
        }
    }
}
