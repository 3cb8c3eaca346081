package io.storefleet.post;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mail that leaves in tenants' names.
 *
 * @param privateHosts whether tenants may name mail servers of this machine and of private networks
 * @param unencrypted whether they may use servers without encryption
 * @param connect how long to wait for a server to answer at all
 * @param answer how long to wait for each of its answers
 */
@ConfigurationProperties("storefleet.post")
public record PostSettings(
        @DefaultValue("false") boolean privateHosts,
        @DefaultValue("false") boolean unencrypted,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("30s") Duration answer) {}
