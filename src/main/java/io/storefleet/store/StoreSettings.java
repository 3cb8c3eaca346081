package io.storefleet.store;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stores are reached.
 *
 * @param endpoints further endpoints by name, beside {@code live}; there is no free address
 * @param outgoingAddress name of the address our calls leave by; all nodes behind one address share it and its quota
 * @param userAgent what we call ourselves; FastSpring refuses calls without it
 * @param callTimeout the longest one call may take, default 30 s
 */
@ConfigurationProperties("storefleet.store")
public record StoreSettings(
        @DefaultValue Map<String, URI> endpoints,
        @DefaultValue("default") String outgoingAddress,
        @DefaultValue("Storefleet/0.1") String userAgent,
        @DefaultValue("30s") Duration callTimeout) {

    public static final String LIVE = "live";
    private static final URI LIVE_ADDRESS = URI.create("https://api.fastspring.com");

    public StoreSettings {
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException(
                    "storefleet.store.user-agent must not be empty: FastSpring refuses calls that do not say who calls");
        }
        var all = new LinkedHashMap<String, URI>();
        all.put(LIVE, LIVE_ADDRESS);
        all.putAll(endpoints);
        endpoints = java.util.Collections.unmodifiableMap(all);
    }
}
