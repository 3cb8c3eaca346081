package io.storefleet.mailings;

import io.storefleet.links.LinkBatchId;

/**
 * Mails to be sent.
 *
 * @param perMinute how fast; never faster than the mail server's own setting
 * @param gaps whether mails go out in which a value is missing
 */
public record MailingRequest(LinkBatchId batch, TemplateId template, int perMinute, boolean gaps) {}
