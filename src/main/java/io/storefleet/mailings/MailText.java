package io.storefleet.mailings;

/** Subject and text, with placeholders. */
public record MailText(String subject, String text) {}
