package io.storefleet.mailings;

import java.time.Instant;

/** A template that is kept. */
public record Template(TemplateId id, TemplateDraft content, Instant changed) {}
