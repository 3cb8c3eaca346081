package io.storefleet.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the shared API quota.
 *
 * @param ceilingPerMinute calls a minute that no learned rate rises above; FastSpring is said to allow 250
 */
@ConfigurationProperties("storefleet.quota")
public record QuotaSettings(@DefaultValue("230") int ceilingPerMinute) {

    public QuotaSettings {
        if (ceilingPerMinute < 1) {
            throw new IllegalArgumentException("the quota's ceiling is at least one call a minute");
        }
    }
}
