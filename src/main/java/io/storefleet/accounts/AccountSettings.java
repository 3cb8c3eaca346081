package io.storefleet.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are read.
 *
 * @param keepFor how long an account that was read is shown again without a call, default 15 minutes
 * @param kept how many accounts are kept at most, default 5,000
 * @param parallel how many rows of one page are read at the same time, default 4
 */
@ConfigurationProperties("storefleet.accounts")
public record AccountSettings(
        @DefaultValue("15m") Duration keepFor,
        @DefaultValue("5000") int kept,
        @DefaultValue("4") int parallel) {

    public AccountSettings {
        if (keepFor.isNegative() || kept < 1 || parallel < 1) {
            throw new IllegalArgumentException("storefleet.accounts: keep-for, kept and parallel must be positive");
        }
    }
}
