package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.webhooks.WebhookSecret;
import io.storefleet.team.TeamSettings;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where new webhooks take their parts from: chance, the clock, our own address. */
@Component
class Origins {

    private final SecureRandom random;
    private final Clock clock;
    private final IntakeSettings settings;
    private final TeamSettings installation;

    Origins(SecureRandom random, Clock clock, IntakeSettings settings, TeamSettings installation) {
        this.random = random;
        this.clock = clock;
        this.settings = settings;
        this.installation = installation;
    }

    AddressToken token() {
        return AddressToken.random(random);
    }

    WebhookSecret secret() {
        return new WebhookSecret(AddressToken.text(random));
    }

    URI address(AddressToken token) {
        return installation.address(token.path());
    }

    Instant now() {
        return clock.instant();
    }

    /** When a secret that is replaced now ends. */
    Instant earlierEnds() {
        return now().plus(settings.earlierSecret());
    }
}
