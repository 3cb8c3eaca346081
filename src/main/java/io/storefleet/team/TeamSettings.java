package io.storefleet.team;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in and team.
 *
 * @param baseUrl where people reach this installation; links in mails and on the console start with it
 * @param signedInFor how long a session lasts at most, however busy
 * @param resetValidFor how long a password-reset link works
 * @param invitationValidFor how long an invitation works
 * @param setUpValidFor how long a set-up address works
 * @param mailFrom sender of our mails
 */
@ConfigurationProperties("storefleet.team")
public record TeamSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("12h") Duration signedInFor,
        @DefaultValue("60m") Duration resetValidFor,
        @DefaultValue("7d") Duration invitationValidFor,
        @DefaultValue("3d") Duration setUpValidFor,
        @DefaultValue("storefleet@localhost") String mailFrom) {

    /** An address of this installation below the base address. */
    public URI address(String path) {
        var base = baseUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }
}
