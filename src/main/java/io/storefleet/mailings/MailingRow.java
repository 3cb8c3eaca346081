package io.storefleet.mailings;

import java.time.Instant;

/**
 * One row's mail.
 *
 * @param code why, where it did not go well; may be empty
 * @param words the server's own words, without addresses; may be empty
 */
public record MailingRow(int line, MailingState state, String code, String words, Instant at) {}
