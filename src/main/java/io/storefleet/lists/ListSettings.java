package io.storefleet.lists;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of lists.
 *
 * @param keepFiles how long a file is kept after it was begun
 * @param totals how long a list is added up before that is given up
 * @param slice how long a job writes one file before others have their turn
 * @param sweep how often expired files are looked for and destroyed
 */
@ConfigurationProperties("storefleet.lists")
public record ListSettings(
        @DefaultValue("7d") Duration keepFiles,
        @DefaultValue("20s") Duration totals,
        @DefaultValue("4s") Duration slice,
        @DefaultValue("10m") Duration sweep) {}
