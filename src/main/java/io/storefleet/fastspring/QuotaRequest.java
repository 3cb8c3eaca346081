package io.storefleet.fastspring;

import java.time.Duration;

/**
 * Asks for one HTTP request.
 *
 * @param address name of the outgoing address
 * @param credentialKey opaque name of the credential pair
 * @param patience how long the caller still accepts to wait; zero means now or not at all
 */
public record QuotaRequest(String address, String credentialKey, Priority priority, Duration patience) {}
