package io.storefleet.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stores are asked for what their copy does not hold.
 *
 * @param liveQuestions how many questions one look-up may ask of all stores together, default 60; each is a call or three
 * @param liveAtOnce how many of them at the same time, default 8
 */
@ConfigurationProperties("storefleet.search")
public record SearchSettings(
        @DefaultValue("60") int liveQuestions,
        @DefaultValue("8") int liveAtOnce) {

    public SearchSettings {
        if (liveQuestions < 1 || liveAtOnce < 1) {
            throw new IllegalArgumentException("storefleet.search: live-questions and live-at-once must be positive");
        }
    }
}
